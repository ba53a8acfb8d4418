-- The audit trail is divided by months of the region, so that a month can be archived whole. Rows of before are
-- copied; they get keys that sort by their time and no mark.
create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
-- Makes the partition of a month; rows of it that came before it move in. Only the owner may.
create or replace function audit_month(day date) returns boolean language plpgsql as $$
declare
  opens timestamp := date_trunc('month', day::timestamp);
  part text := 'audit_entry_' || to_char(opens, 'YYYY_MM');
  low timestamptz := opens at time zone 'Asia/Shanghai';
  high timestamptz := (opens + interval '1 month') at time zone 'Asia/Shanghai';
begin
  perform pg_advisory_xact_lock(7233003);
  if to_regclass(part) is not null then return false; end if;
  execute format('create table %I (like audit_entry including defaults)', part);
  if exists (select from audit_entry_other where at >= low and at < high) then
    alter table audit_entry_other disable trigger user;
    execute format('with moved as (delete from audit_entry_other where at >= %L and at < %L returning *)
      insert into %I select * from moved', low, high, part);
    alter table audit_entry_other enable trigger user;
  end if;
  execute format('alter table audit_entry attach partition %I for values from (%L) to (%L)', part, low, high);
  execute format('create trigger audit_append_only before update or delete or truncate on %I
    for each statement execute function audit_is_append_only()', part);
  return true;
end $$;
--> statement-breakpoint
revoke all on function audit_month(date) from public;
--> statement-breakpoint
alter table audit_entry rename to audit_entry_plain;
--> statement-breakpoint
alter table audit_entry_plain alter column id drop identity;
--> statement-breakpoint
create sequence audit_entry_number as bigint;
--> statement-breakpoint
create table audit_entry (
  id bigint not null default nextval('audit_entry_number'),
  key uuid not null default gen_random_uuid(),
  at timestamp (3) with time zone not null,
  practitioner_id uuid,
  post_id uuid,
  institution_id uuid,
  action text not null,
  outcome text not null default 'done',
  subject text not null,
  subject_id uuid,
  patient_id uuid,
  detail jsonb,
  request_id text not null,
  address text not null,
  "transaction" text not null default pg_current_xact_id()::text,
  mark bytea
) partition by range (at);
--> statement-breakpoint
create table audit_entry_other partition of audit_entry default;
--> statement-breakpoint
select audit_month(m::date) from (
  select distinct date_trunc('month', at at time zone 'Asia/Shanghai') m from audit_entry_plain
) months;
--> statement-breakpoint
insert into audit_entry (id, key, at, practitioner_id, post_id, institution_id, action, outcome, subject, subject_id,
  patient_id, detail, request_id, address, "transaction")
select id,
  (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(id::text), 1, 3)
    || '8' || substr(md5(key::text), 1, 15))::uuid,
  at, practitioner_id, post_id, institution_id, action,
  case when action like '%\_failed' then 'failed' else 'done' end,
  subject, subject_id, patient_id, detail, request_id, address, "transaction"
from audit_entry_plain order by id;
--> statement-breakpoint
select setval('audit_entry_number', coalesce(max(id), 0) + 1, false) from audit_entry;
--> statement-breakpoint
drop table audit_entry_plain;
--> statement-breakpoint
alter table audit_entry add primary key (key, at);
--> statement-breakpoint
create index audit_entry_at_key_index on audit_entry (at, key);
--> statement-breakpoint
create index audit_entry_practitioner_id_at_key_index on audit_entry (practitioner_id, at, key);
--> statement-breakpoint
create index audit_entry_institution_id_at_key_index on audit_entry (institution_id, at, key);
--> statement-breakpoint
create index audit_entry_action_at_key_index on audit_entry (action, at, key);
--> statement-breakpoint
create index audit_entry_patient_id_at_key_index on audit_entry (patient_id, at, key);
--> statement-breakpoint
create index audit_entry_subject_id_at_key_index on audit_entry (subject_id, at, key);
--> statement-breakpoint
create index audit_entry_request_id_index on audit_entry (request_id);
--> statement-breakpoint
create index audit_entry_transaction_index on audit_entry (("transaction"::bigint), key);
--> statement-breakpoint
create index audit_entry_outcome_index on audit_entry (outcome, at, key) where outcome <> 'done';
