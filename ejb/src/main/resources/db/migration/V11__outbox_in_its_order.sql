-- Index work is taken in the order of this index, a few rows at a time. With an index of the states, which are nearly all
-- the same, every look sorted all that was waiting: hundreds of thousands of rows behind an archive that is taken over.
drop index hsearch_outbox_event_status;
drop index hsearch_outbox_event_after;
create index hsearch_outbox_event_order on hsearch_outbox_event (processafter, id);
