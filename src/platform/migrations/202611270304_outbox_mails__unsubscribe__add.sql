-- A letter that comes by itself says where one click stops it (RFC 8058).
alter table outbox_mails add column unsubscribe_href text;
