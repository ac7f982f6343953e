-- What replicas of sfbport share. PostgreSQL 13 or newer.

-- A delivery that somebody answers. Time is the database's alone: the clocks of replicas differ.
create table sfbport.claims (
  id uuid primary key,
  -- Changes with each take-over, so that who was too late cannot mark it any more.
  holder uuid not null,
  -- 0 taken, 1 posted, 2 done
  state smallint not null,
  lease_ends timestamptz not null,
  forget_at timestamptz not null
);
create index claims_holder on sfbport.claims (holder);
create index claims_forget_at on sfbport.claims (forget_at);

-- All that a delivery is known by.
create table sfbport.claim_keys (
  key text primary key,
  claim uuid not null
);
create index claim_keys_claim on sfbport.claim_keys (claim);

-- The rule languages that a person or a channel picked last, the newest first.
create table sfbport.favourites (
  whose text primary key,
  dialects text[] not null,
  used_at timestamptz not null
);
create index favourites_used_at on sfbport.favourites (used_at);

-- As Slack told it; empty where Slack was asked and did not tell.
create table sfbport.locales (
  person text primary key,
  locale text not null,
  believed_until timestamptz not null
);
create index locales_believed_until on sfbport.locales (believed_until);

-- Questions without an answer: never their text, never who asked.
create table sfbport.counts (
  day date not null,
  kind text not null,
  about text[] not null,
  language text not null,
  times bigint not null,
  primary key (day, kind, about, language)
);

-- Asks for a delivery. One row comes back: the state that stands (none: it is ours), how many milliseconds its lease goes on,
-- the holder's token, and whether somebody held it before and did not come back.
--
-- Everybody locks keys first, in one order, and then claims, in one order: nobody waits in a circle. Who comes second waits
-- at the first common key, and sees what the first wrote, as each statement of a function has a snapshot of its own.
create function sfbport.take(wanted text[], lease double precision, kept double precision)
returns table (standing_state smallint, remaining double precision, token uuid, lapsed boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '800ms'
as $$
declare
  fresh uuid := gen_random_uuid();
  live uuid[];
  standing sfbport.claims;
  moment timestamptz;
begin
  insert into sfbport.claim_keys as known (key, claim)
    select each.key, fresh from (select distinct unnest(wanted) as key) as each order by each.key
    on conflict (key) do update set key = known.key;

  perform from sfbport.claims c
    where c.id in (select k.claim from sfbport.claim_keys k where k.key = any (wanted))
    order by c.id for update;
  moment := clock_timestamp();
  select coalesce(array_agg(c.id order by c.id), '{}') into live from sfbport.claims c
    where c.id in (select k.claim from sfbport.claim_keys k where k.key = any (wanted)) and c.forget_at > moment;

  select c.* into standing from sfbport.claims c
    where c.id = any (live) and (c.state > 0 or c.lease_ends > moment)
    order by c.state desc, c.lease_ends desc limit 1;
  if found then
    update sfbport.claim_keys k set claim = standing.id where k.key = any (wanted) and k.claim <> all (live);
    return query select standing.state, extract(epoch from standing.lease_ends - moment)::double precision * 1000, null::uuid, false;
    return;
  end if;

  token := gen_random_uuid();
  lapsed := cardinality(live) > 0;
  if lapsed then
    update sfbport.claims c
      set holder = token,
        lease_ends = moment + lease * interval '1 millisecond',
        forget_at = moment + (lease + kept) * interval '1 millisecond'
      where c.id = any (live);
  else
    insert into sfbport.claims (id, holder, state, lease_ends, forget_at)
      values (fresh, token, 0, moment + lease * interval '1 millisecond', moment + (lease + kept) * interval '1 millisecond');
  end if;
  update sfbport.claim_keys k set claim = coalesce(live[1], fresh)
    where k.key = any (wanted) and k.claim <> all (live) and k.claim <> coalesce(live[1], fresh);
  return query select null::smallint, null::double precision, token, lapsed;
end
$$;

-- Forgets what is over, at most so many rows of each kind, and waits for nobody.
create function sfbport.sweep(most integer, favourites_kept interval, counts_kept interval)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from sfbport.claim_keys where key in (
    select k.key from sfbport.claim_keys k join sfbport.claims c on c.id = k.claim
      where c.forget_at < clock_timestamp() limit most for update of k skip locked);
  delete from sfbport.claims where id in (
    select c.id from sfbport.claims c
      where c.forget_at < clock_timestamp() and not exists (select from sfbport.claim_keys k where k.claim = c.id)
      limit most for update skip locked);
  delete from sfbport.favourites where whose in (
    select f.whose from sfbport.favourites f
      where f.used_at < now() - favourites_kept limit most for update skip locked);
  delete from sfbport.locales where person in (
    select l.person from sfbport.locales l
      where l.believed_until < now() limit most for update skip locked);
  delete from sfbport.counts where ctid in (
    select c.ctid from sfbport.counts c
      where c.day < (now() at time zone 'utc')::date - counts_kept limit most for update skip locked);
end
$$;
