CREATE TYPE "public"."record_source" AS ENUM('own', 'sent', 'outside');--> statement-breakpoint
ALTER TYPE "public"."duty" ADD VALUE 'security_officer';--> statement-breakpoint
ALTER TYPE "public"."duty" ADD VALUE 'auditor';--> statement-breakpoint
ALTER TYPE "public"."relation_kind" ADD VALUE 'emergency';--> statement-breakpoint
ALTER TYPE "public"."record_kind" ADD VALUE 'immunisation';--> statement-breakpoint
ALTER TYPE "public"."record_kind" ADD VALUE 'condition';--> statement-breakpoint
ALTER TYPE "public"."record_kind" ADD VALUE 'allergy';--> statement-breakpoint
ALTER TYPE "public"."referral_action" ADD VALUE 'hand_over';--> statement-breakpoint
CREATE TABLE "audit_archive" (
	"month" text PRIMARY KEY NOT NULL,
	"file" text NOT NULL,
	"rows" bigint NOT NULL,
	"byte_count" bigint NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "audit_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"by_practitioner_id" uuid,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone,
	"beat_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"seals" integer DEFAULT 0 NOT NULL,
	"rows" bigint DEFAULT 0 NOT NULL,
	"total" bigint DEFAULT 0 NOT NULL,
	"finding_count" bigint DEFAULT 0 NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL
);--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"number" bigint PRIMARY KEY NOT NULL,
	"algorithm" text NOT NULL,
	"kind" text NOT NULL,
	"month" text NOT NULL,
	"count" integer NOT NULL,
	"first_key" uuid NOT NULL,
	"last_key" uuid NOT NULL,
	"rows" "bytea" NOT NULL,
	"root" "bytea" NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"mark" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until_transaction" bigint NOT NULL,
	"until_key" uuid NOT NULL,
	"system" text NOT NULL
);--> statement-breakpoint
CREATE TABLE "duty_shift" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"department_id" uuid,
	"post_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"phone" text NOT NULL
);--> statement-breakpoint
CREATE TABLE "import_row" (
	"run_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"fate" text NOT NULL,
	"cells" jsonb NOT NULL,
	"issues" jsonb NOT NULL,
	CONSTRAINT "import_row_run_id_line_pk" PRIMARY KEY("run_id","line")
);--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_practitioner_id" uuid NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"counts" jsonb NOT NULL
);--> statement-breakpoint
CREATE TABLE "network" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"lead_institution_id" uuid NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "network_name_unique" UNIQUE("name")
);--> statement-breakpoint
CREATE TABLE "network_member" (
	"network_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	CONSTRAINT "network_member_network_id_institution_id_pk" PRIMARY KEY("network_id","institution_id")
);--> statement-breakpoint
CREATE TABLE "pairing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clinic_post_id" uuid NOT NULL,
	"specialist_post_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);--> statement-breakpoint
CREATE TABLE "relation_exception" (
	"from_institution_id" uuid NOT NULL,
	"to_institution_id" uuid NOT NULL,
	"open" boolean NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_practitioner_id" uuid NOT NULL,
	CONSTRAINT "relation_exception_from_institution_id_to_institution_id_pk" PRIMARY KEY("from_institution_id","to_institution_id")
);--> statement-breakpoint
CREATE TABLE "delivered_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"system_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"reason" text NOT NULL,
	"detail" text,
	"patient_id" uuid,
	"state" text NOT NULL,
	"dealt_at" timestamp (3) with time zone,
	"dealt_by_post_id" uuid,
	"dealt_note" text
);--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"system_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"people" integer DEFAULT 0 NOT NULL,
	"entered" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"unread" integer DEFAULT 0 NOT NULL
);--> statement-breakpoint
CREATE TABLE "external_system" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"name" text NOT NULL,
	"client_id" text NOT NULL,
	"secret_digest" "bytea" NOT NULL,
	"secret_at" timestamp (3) with time zone NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "external_system_clientId_unique" UNIQUE("client_id")
);--> statement-breakpoint
CREATE TABLE "outside_link" (
	"system_id" uuid NOT NULL,
	"key" text NOT NULL,
	"patient_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "outside_link_system_id_key_pk" PRIMARY KEY("system_id","key")
);--> statement-breakpoint
CREATE TABLE "outside_person" (
	"system_id" uuid NOT NULL,
	"key" text NOT NULL,
	"patient_id" uuid NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "outside_person_system_id_key_pk" PRIMARY KEY("system_id","key")
);--> statement-breakpoint
CREATE TABLE "system_token" (
	"digest" "bytea" PRIMARY KEY NOT NULL,
	"system_id" uuid NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "token_failure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"client_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "handover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_practitioner_id" uuid NOT NULL,
	"handed" jsonb NOT NULL
);--> statement-breakpoint
CREATE TABLE "ceremony" (
	"token_digest" "bytea" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"session_id" uuid,
	"sealed" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "external_identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"practitioner_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "external_identity_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);--> statement-breakpoint
CREATE TABLE "founding_code" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"digest" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "known_browser" (
	"token_digest" "bytea" NOT NULL,
	"practitioner_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_browser_token_digest_practitioner_id_pk" PRIMARY KEY("token_digest","practitioner_id")
);--> statement-breakpoint
CREATE TABLE "passkey" (
	"credential_id" text PRIMARY KEY NOT NULL,
	"practitioner_id" uuid NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);--> statement-breakpoint
CREATE TABLE "password_history" (
	"practitioner_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"practitioner_id" uuid NOT NULL,
	"code_digest" "bytea" NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_code_practitioner_id_code_digest_pk" PRIMARY KEY("practitioner_id","code_digest")
);--> statement-breakpoint
CREATE TABLE "security_policy" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"second_factor_duties" text[] NOT NULL,
	"password_days" integer NOT NULL,
	"sign_minutes" integer NOT NULL,
	"unmask_minutes" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);--> statement-breakpoint
CREATE TABLE "totp_secret" (
	"practitioner_id" uuid PRIMARY KEY NOT NULL,
	"secret" "bytea" NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);--> statement-breakpoint
CREATE TABLE "patient_contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"kinship" text NOT NULL,
	"phone_sealed" "bytea"
);--> statement-breakpoint
CREATE TABLE "patient_emergency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"practitioner_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"review_institution_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by_post_id" uuid,
	"review_text" text
);--> statement-breakpoint
CREATE TABLE "patient_known" (
	"institution_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"met_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"id_tail" text,
	"phone_tail" text,
	"words" text[] NOT NULL,
	CONSTRAINT "patient_known_institution_id_patient_id_pk" PRIMARY KEY("institution_id","patient_id")
);--> statement-breakpoint
CREATE TABLE "patient_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_post_id" uuid NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by_post_id" uuid,
	"undone_text" text
);--> statement-breakpoint
CREATE TABLE "setting_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"institution_id" uuid,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_practitioner_id" uuid NOT NULL,
	CONSTRAINT "setting_version_once" UNIQUE NULLS NOT DISTINCT("name","institution_id","version")
);--> statement-breakpoint
CREATE TABLE "encounter_draft" (
	"practitioner_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb,
	"device" text NOT NULL,
	"finished_record_id" uuid,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "encounter_draft_practitioner_id_patient_id_pk" PRIMARY KEY("practitioner_id","patient_id")
);--> statement-breakpoint
CREATE TABLE "icd_code" (
	"list_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"bare" text NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"grams" text[] NOT NULL,
	CONSTRAINT "icd_code_list_id_code_pk" PRIMARY KEY("list_id","code")
);--> statement-breakpoint
CREATE TABLE "icd_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"post_id" uuid NOT NULL,
	"rows" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);--> statement-breakpoint
CREATE TABLE "lab_result" (
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"patient_id" uuid NOT NULL,
	"item" text NOT NULL,
	"name" text NOT NULL,
	"value" double precision,
	"text" text NOT NULL,
	"unit" text NOT NULL,
	"low" double precision,
	"high" double precision,
	"flag" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lab_result_record_id_position_pk" PRIMARY KEY("record_id","position")
);--> statement-breakpoint
CREATE TABLE "record_problem" (
	"record_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"main" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "record_problem_record_id_code_pk" PRIMARY KEY("record_id","code")
);--> statement-breakpoint
ALTER TABLE "patient_relation" DROP CONSTRAINT "patient_relation_patient_id_patient_id_fk";--> statement-breakpoint
ALTER TABLE "patient_relation" DROP CONSTRAINT "patient_relation_institution_id_institution_id_fk";--> statement-breakpoint
DROP INDEX "sign_in_failure_username_address_at_index";--> statement-breakpoint
DROP INDEX "patient_id_tail_index";--> statement-breakpoint
DROP INDEX "patient_phone_tail_index";--> statement-breakpoint
DROP INDEX "patient_pinyin";--> statement-breakpoint
DROP INDEX "patient_initials";--> statement-breakpoint
DROP INDEX "patient_name_grams";--> statement-breakpoint
DROP INDEX "audit_entry_patient_id_id_index";--> statement-breakpoint
DROP INDEX "audit_entry_subject_id_id_index";--> statement-breakpoint
DROP INDEX "audit_entry_at_index";--> statement-breakpoint
DROP INDEX "record_timeline";--> statement-breakpoint
ALTER TABLE "session_template" ALTER COLUMN "reserved_share" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "session_template" ALTER COLUMN "release_hours" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "place" ADD COLUMN "opens_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "department" ADD COLUMN "capabilities" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "department" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "department" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "pinyin" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "initials" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "east" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "north" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "grams" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "duty_contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "duty_phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "capabilities" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "practitioner" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "practitioner" ADD COLUMN "phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "practitioner" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "initial" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "way" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "second_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "passed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_failure" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_failure" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_failure" ADD COLUMN "proof" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_failure" ADD COLUMN "tested" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "number" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "patient_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "survivor_id" uuid;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "person_id" uuid GENERATED ALWAYS AS (coalesce(survivor_id, id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "mother_id" uuid;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "birth_estimated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "card_digest" "bytea";--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "family_doctor_post_id" uuid;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "reliefs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "long_term" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD COLUMN "post_id" uuid;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD COLUMN "last_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "key" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "outcome" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "mark" "bytea";--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "source" "record_source" DEFAULT 'own' NOT NULL;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "source_system" text;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "source_ref" text;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "first_id" uuid;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "replaced_by_id" uuid;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "correction" text;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "institution" ADD CONSTRAINT "institution_world" UNIQUE("id","practice");--> statement-breakpoint
ALTER TABLE "practitioner" ADD CONSTRAINT "practitioner_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_world" UNIQUE("id","practice");--> statement-breakpoint
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_import_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_by_practitioner_id_practitioner_id_fk" FOREIGN KEY ("by_practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network" ADD CONSTRAINT "network_lead_institution_id_institution_id_fk" FOREIGN KEY ("lead_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_member" ADD CONSTRAINT "network_member_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_member" ADD CONSTRAINT "network_member_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_clinic_post_id_post_id_fk" FOREIGN KEY ("clinic_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_specialist_post_id_post_id_fk" FOREIGN KEY ("specialist_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_exception" ADD CONSTRAINT "relation_exception_from_institution_id_institution_id_fk" FOREIGN KEY ("from_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_exception" ADD CONSTRAINT "relation_exception_to_institution_id_institution_id_fk" FOREIGN KEY ("to_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_exception" ADD CONSTRAINT "relation_exception_by_practitioner_id_practitioner_id_fk" FOREIGN KEY ("by_practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_item" ADD CONSTRAINT "delivered_item_system_id_external_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."external_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_item" ADD CONSTRAINT "delivered_item_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_item" ADD CONSTRAINT "delivered_item_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_item" ADD CONSTRAINT "delivered_item_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_item" ADD CONSTRAINT "delivered_item_dealt_by_post_id_post_id_fk" FOREIGN KEY ("dealt_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_system_id_external_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."external_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_system" ADD CONSTRAINT "external_system_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_system" ADD CONSTRAINT "external_system_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_link" ADD CONSTRAINT "outside_link_system_id_external_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."external_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_link" ADD CONSTRAINT "outside_link_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_link" ADD CONSTRAINT "outside_link_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_person" ADD CONSTRAINT "outside_person_system_id_external_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."external_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_person" ADD CONSTRAINT "outside_person_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_token" ADD CONSTRAINT "system_token_system_id_external_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."external_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_by_practitioner_id_practitioner_id_fk" FOREIGN KEY ("by_practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony" ADD CONSTRAINT "ceremony_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_browser" ADD CONSTRAINT "known_browser_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_history" ADD CONSTRAINT "password_history_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_secret" ADD CONSTRAINT "totp_secret_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_contact" ADD CONSTRAINT "patient_contact_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_emergency" ADD CONSTRAINT "patient_emergency_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_emergency" ADD CONSTRAINT "patient_emergency_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_emergency" ADD CONSTRAINT "patient_emergency_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_emergency" ADD CONSTRAINT "patient_emergency_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_emergency" ADD CONSTRAINT "patient_emergency_review_institution_id_institution_id_fk" FOREIGN KEY ("review_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_emergency" ADD CONSTRAINT "patient_emergency_reviewed_by_post_id_post_id_fk" FOREIGN KEY ("reviewed_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_known" ADD CONSTRAINT "patient_known_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_known" ADD CONSTRAINT "patient_known_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_from_id_patient_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_into_id_patient_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_by_post_id_post_id_fk" FOREIGN KEY ("by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_merge" ADD CONSTRAINT "patient_merge_undone_by_post_id_post_id_fk" FOREIGN KEY ("undone_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounter_draft" ADD CONSTRAINT "encounter_draft_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounter_draft" ADD CONSTRAINT "encounter_draft_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "encounter_draft" ADD CONSTRAINT "encounter_draft_finished_record_id_record_id_fk" FOREIGN KEY ("finished_record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "icd_code" ADD CONSTRAINT "icd_code_list_id_icd_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."icd_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "icd_list" ADD CONSTRAINT "icd_list_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_result" ADD CONSTRAINT "lab_result_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_problem" ADD CONSTRAINT "record_problem_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_check_asked_at_index" ON "audit_check" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "audit_seal_month_first_key_index" ON "audit_seal" USING btree ("month","first_key");--> statement-breakpoint
CREATE INDEX "duty_shift_institution_id_ends_at_index" ON "duty_shift" USING btree ("institution_id","ends_at");--> statement-breakpoint
CREATE INDEX "duty_shift_post_id_ends_at_index" ON "duty_shift" USING btree ("post_id","ends_at");--> statement-breakpoint
CREATE INDEX "import_row_run_id_fate_line_index" ON "import_row" USING btree ("run_id","fate","line");--> statement-breakpoint
CREATE INDEX "import_run_at_index" ON "import_run" USING btree ("at");--> statement-breakpoint
CREATE INDEX "network_member_institution_id_index" ON "network_member" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_live" ON "pairing" USING btree ("clinic_post_id","specialist_post_id") WHERE "pairing"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "pairing_specialist_post_id_index" ON "pairing" USING btree ("specialist_post_id");--> statement-breakpoint
CREATE INDEX "relation_exception_to_institution_id_index" ON "relation_exception" USING btree ("to_institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delivered_item_once" ON "delivered_item" USING btree ("system_id","key","digest","reason");--> statement-breakpoint
CREATE INDEX "delivered_item_institution_id_state_id_index" ON "delivered_item" USING btree ("institution_id","state","id");--> statement-breakpoint
CREATE INDEX "delivered_item_delivery_id_index" ON "delivered_item" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "delivery_institution_id_at_id_index" ON "delivery" USING btree ("institution_id","at","id");--> statement-breakpoint
CREATE INDEX "delivery_system_id_at_index" ON "delivery" USING btree ("system_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "external_system_name" ON "external_system" USING btree ("institution_id","name");--> statement-breakpoint
CREATE INDEX "outside_link_record_id_index" ON "outside_link" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "outside_person_patient_id_index" ON "outside_person" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "system_token_system_id_index" ON "system_token" USING btree ("system_id");--> statement-breakpoint
CREATE INDEX "system_token_ends_at_index" ON "system_token" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "token_failure_place_at_index" ON "token_failure" USING btree ("place","at");--> statement-breakpoint
CREATE INDEX "token_failure_at_index" ON "token_failure" USING btree ("at");--> statement-breakpoint
CREATE INDEX "handover_post_id_at_index" ON "handover" USING btree ("post_id","at");--> statement-breakpoint
CREATE INDEX "ceremony_ends_at_index" ON "ceremony" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "external_identity_practitioner_id_index" ON "external_identity" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "known_browser_practitioner_id_index" ON "known_browser" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "passkey_practitioner_id_index" ON "passkey" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "password_history_practitioner_id_at_index" ON "password_history" USING btree ("practitioner_id","at");--> statement-breakpoint
CREATE INDEX "patient_contact_patient_id_place_index" ON "patient_contact" USING btree ("patient_id","place");--> statement-breakpoint
CREATE INDEX "patient_emergency_review_institution_id_state_at_id_index" ON "patient_emergency" USING btree ("review_institution_id","state","at","id");--> statement-breakpoint
CREATE INDEX "patient_emergency_patient_id_at_index" ON "patient_emergency" USING btree ("patient_id","at");--> statement-breakpoint
CREATE INDEX "patient_known_patient_id_index" ON "patient_known" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "patient_known_met" ON "patient_known" USING btree ("institution_id","met_at","patient_id");--> statement-breakpoint
CREATE INDEX "patient_known_pinyin" ON "patient_known" USING btree ("institution_id","pinyin" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "patient_known_initials" ON "patient_known" USING btree ("institution_id","initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "patient_known_id_tail" ON "patient_known" USING btree ("institution_id","id_tail");--> statement-breakpoint
CREATE INDEX "patient_known_phone_tail" ON "patient_known" USING btree ("institution_id","phone_tail");--> statement-breakpoint
CREATE INDEX "patient_known_words" ON "patient_known" USING gin ("words");--> statement-breakpoint
CREATE UNIQUE INDEX "patient_merged_once" ON "patient_merge" USING btree ("from_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "icd_code_bare" ON "icd_code" USING btree ("list_id","bare" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "icd_code_initials" ON "icd_code" USING btree ("list_id","initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "icd_code_pinyin" ON "icd_code" USING btree ("list_id","pinyin" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "icd_code_grams" ON "icd_code" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "lab_result_course" ON "lab_result" USING btree ("patient_id","item","at");--> statement-breakpoint
CREATE INDEX "record_problem_of_patient" ON "record_problem" USING btree ("patient_id","code");--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_family_doctor_post_id_post_id_fk" FOREIGN KEY ("family_doctor_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_merged_into" FOREIGN KEY ("merged_into_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_survivor" FOREIGN KEY ("survivor_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_mother" FOREIGN KEY ("mother_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD CONSTRAINT "patient_relation_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD CONSTRAINT "patient_relation_patient_world" FOREIGN KEY ("patient_id","practice") REFERENCES "public"."patient"("id","practice") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD CONSTRAINT "patient_relation_institution_world" FOREIGN KEY ("institution_id","practice") REFERENCES "public"."institution"("id","practice") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_first" FOREIGN KEY ("first_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_replaced_by" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "department_capabilities" ON "department" USING gin ("capabilities");--> statement-breakpoint
CREATE INDEX "institution_pinyin_id_index" ON "institution" USING btree ("pinyin","id");--> statement-breakpoint
CREATE INDEX "institution_near" ON "institution" USING gist (point("east", "north"));--> statement-breakpoint
CREATE INDEX "institution_grams" ON "institution" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "institution_capabilities" ON "institution" USING gin ("capabilities");--> statement-breakpoint
CREATE INDEX "sign_in_failure_username_place_at_index" ON "sign_in_failure" USING btree ("username","place","at");--> statement-breakpoint
CREATE INDEX "sign_in_failure_username_at_index" ON "sign_in_failure" USING btree ("username","at");--> statement-breakpoint
CREATE INDEX "sign_in_failure_place_at_index" ON "sign_in_failure" USING btree ("place","at");--> statement-breakpoint
CREATE UNIQUE INDEX "patient_number" ON "patient" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "patient_card" ON "patient" USING btree ("card_digest");--> statement-breakpoint
CREATE INDEX "patient_person_id_index" ON "patient" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "patient_mother_id_index" ON "patient" USING btree ("mother_id");--> statement-breakpoint
CREATE INDEX "patient_alike" ON "patient" USING btree ("initials","birth_date");--> statement-breakpoint
CREATE INDEX "patient_relation_source_id_index" ON "patient_relation" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "audit_entry_at_key_index" ON "audit_entry" USING btree ("at","key");--> statement-breakpoint
CREATE INDEX "audit_entry_practitioner_id_at_key_index" ON "audit_entry" USING btree ("practitioner_id","at","key");--> statement-breakpoint
CREATE INDEX "audit_entry_institution_id_at_key_index" ON "audit_entry" USING btree ("institution_id","at","key");--> statement-breakpoint
CREATE INDEX "audit_entry_action_at_key_index" ON "audit_entry" USING btree ("action","at","key");--> statement-breakpoint
CREATE INDEX "audit_entry_patient_id_at_key_index" ON "audit_entry" USING btree ("patient_id","at","key");--> statement-breakpoint
CREATE INDEX "audit_entry_subject_id_at_key_index" ON "audit_entry" USING btree ("subject_id","at","key");--> statement-breakpoint
CREATE INDEX "audit_entry_request_id_index" ON "audit_entry" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "audit_entry_outcome_index" ON "audit_entry" USING btree ("outcome","at","key") WHERE "audit_entry"."outcome" <> 'done';--> statement-breakpoint
CREATE INDEX "audit_entry_transaction_index" ON "audit_entry" USING btree (("transaction"::bigint),"key");--> statement-breakpoint
CREATE INDEX "record_versions" ON "record" USING btree ("first_id") WHERE "record"."first_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "record_one_per_source" ON "record" USING btree ("source_system","source_ref","version") WHERE "record"."source_system" is not null;--> statement-breakpoint
CREATE INDEX "record_timeline" ON "record" USING btree ("patient_id","occurred_at","id");--> statement-breakpoint
ALTER TABLE "sign_in_failure" DROP COLUMN "address";--> statement-breakpoint
ALTER TABLE "patient" DROP COLUMN "contact_name";--> statement-breakpoint
ALTER TABLE "patient" DROP COLUMN "contact_phone_sealed";--> statement-breakpoint
ALTER TABLE "patient" DROP COLUMN "conditions";
