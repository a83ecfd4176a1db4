-- Shape asked by rate-limiter-flexible; keys are hashed addresses, gone with their minute.
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
