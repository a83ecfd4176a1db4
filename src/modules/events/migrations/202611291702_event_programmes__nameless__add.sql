-- Those who read contributions may be shown no name until the decision of each has left.
alter table event_programmes add column nameless boolean not null default false;
