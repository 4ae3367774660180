-- A brand has a colour for words and one for bars and rules, and the family in which its reports are set.
alter table brand_profile add column ornament varchar(7);
alter table brand_profile add column typeface varchar(10);
update brand_profile set ornament = accent, typeface = 'SERIF';
alter table brand_profile alter column ornament set not null;
alter table brand_profile alter column typeface set not null;
