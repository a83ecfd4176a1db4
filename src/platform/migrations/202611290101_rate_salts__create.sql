-- The salt of the keys of rate_limits: one an hour, dropped with its hour. What was counted in the first hours of an
-- address, which could be searched, goes at once.
create unlogged table rate_salts (
  hour integer primary key,
  salt text not null
);
truncate rate_limits;
