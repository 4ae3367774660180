-- A rendition is out of date when the brand looks otherwise now, not whenever somebody saved it. Null for those from before
-- it was recorded.
alter table edition_rendition add column brand_digest varchar(64);
alter table edition_rendition drop column brand_version;
