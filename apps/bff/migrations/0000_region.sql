CREATE TYPE "public"."appointment_state" AS ENUM('booked', 'arrived', 'no_show', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."claim_state" AS ENUM('held', 'taken');--> statement-breakpoint
CREATE TYPE "public"."duty" AS ENUM('clinician', 'desk', 'head', 'viewer', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."tier" AS ENUM('primary', 'secondary', 'tertiary');--> statement-breakpoint
CREATE TYPE "public"."relation_kind" AS ENUM('contract', 'treating', 'referral');--> statement-breakpoint
CREATE TYPE "public"."record_kind" AS ENUM('encounter', 'lab', 'imaging', 'ecg', 'document', 'prescription', 'discharge', 'plan', 'followup');--> statement-breakpoint
CREATE TYPE "public"."direction" AS ENUM('up', 'down', 'level');--> statement-breakpoint
CREATE TYPE "public"."referral_action" AS ENUM('submit', 'claim', 'release', 'accept', 'place', 'request_info', 'answer', 'advise', 'decline', 'withdraw', 'arrive', 'no_show', 'cancel_appointment', 'report', 'send_down', 'acknowledge', 'close', 'reopen');--> statement-breakpoint
CREATE TYPE "public"."referral_state" AS ENUM('submitted', 'triaging', 'info_requested', 'advised', 'accepted', 'booked', 'in_care', 'reported', 'completed', 'declined', 'withdrawn', 'closed');--> statement-breakpoint
CREATE TYPE "public"."urgency" AS ENUM('routine', 'urgent', 'emergency');--> statement-breakpoint
CREATE TYPE "public"."contact_way" AS ENUM('clinic', 'home', 'phone');--> statement-breakpoint
CREATE TYPE "public"."plan_state" AS ENUM('waiting', 'running', 'finished', 'returned');--> statement-breakpoint
CREATE SEQUENCE "public"."referral_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"place_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"doctor_post_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"state" "appointment_state" NOT NULL,
	"booked_by_post_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clinic_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"day" date NOT NULL,
	"room" text
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"reserved" boolean NOT NULL,
	"release_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_claim" (
	"place_id" uuid PRIMARY KEY NOT NULL,
	"state" "claim_state" NOT NULL,
	"post_id" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	"renewed" boolean DEFAULT false NOT NULL,
	"appointment_id" uuid,
	CONSTRAINT "place_claim_whole" CHECK (("place_claim"."state" = 'held') = ("place_claim"."until" is not null)),
	CONSTRAINT "place_claim_for" CHECK (("place_claim"."state" = 'taken') = ("place_claim"."appointment_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "session_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"starts" text NOT NULL,
	"slot_minutes" integer NOT NULL,
	"capacity" integer NOT NULL,
	"reserved_share" real NOT NULL,
	"release_hours" integer NOT NULL,
	"room" text
);
--> statement-breakpoint
CREATE TABLE "flow_daily" (
	"day" date NOT NULL,
	"from_institution_id" uuid NOT NULL,
	"to_institution_id" uuid NOT NULL,
	"direction" "direction" NOT NULL,
	"urgency" "urgency" NOT NULL,
	"action" "referral_action" NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "flow_daily_day_from_institution_id_to_institution_id_direction_urgency_action_pk" PRIMARY KEY("day","from_institution_id","to_institution_id","direction","urgency","action")
);
--> statement-breakpoint
CREATE TABLE "department" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"speciality" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"accepts" text NOT NULL,
	"accepts_en" text NOT NULL,
	"excludes" text NOT NULL,
	"excludes_en" text NOT NULL,
	"what_to_bring" text NOT NULL,
	"what_to_bring_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "institution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"alias" text NOT NULL,
	"kind" text NOT NULL,
	"tier" "tier",
	"area_code" text NOT NULL,
	"credit_code" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	CONSTRAINT "institution_code_unique" UNIQUE("code"),
	CONSTRAINT "institution_creditCode_unique" UNIQUE("credit_code")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practitioner_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"department_id" uuid,
	"duty" "duty" NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practitioner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"pinyin" text NOT NULL,
	"title" text NOT NULL,
	"expertise" text NOT NULL,
	"expertise_en" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"practitioner_id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "credential_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_digest" "bytea" NOT NULL,
	"practitioner_id" uuid NOT NULL,
	"post_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	CONSTRAINT "session_tokenDigest_unique" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"username" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"name_grams" text[] NOT NULL,
	"sex" text NOT NULL,
	"birth_date" date NOT NULL,
	"id_kind" text NOT NULL,
	"id_sealed" "bytea",
	"id_digest" "bytea",
	"id_tail" text,
	"phone_sealed" "bytea",
	"phone_digest" "bytea",
	"phone_tail" text,
	"contact_name" text,
	"contact_phone_sealed" "bytea",
	"address" text,
	"area_code" text,
	"insurance" text NOT NULL,
	"contract_institution_id" uuid,
	"verification" text NOT NULL,
	"allergy_status" text NOT NULL,
	"allergies" jsonb NOT NULL,
	"conditions" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_post_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient_relation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"kind" "relation_kind" NOT NULL,
	"source_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"practitioner_id" uuid,
	"post_id" uuid,
	"institution_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid,
	"patient_id" uuid,
	"detail" jsonb,
	"request_id" text NOT NULL,
	"address" text NOT NULL,
	"transaction" text DEFAULT pg_current_xact_id()::text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"practitioner_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"procedure" text NOT NULL,
	"input_digest" text NOT NULL,
	"response" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_practitioner_id_key_pk" PRIMARY KEY("practitioner_id","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"room" text NOT NULL,
	"name" text NOT NULL,
	"ref" uuid,
	"institution_ids" uuid[] NOT NULL,
	"practitioner_ids" uuid[] NOT NULL,
	"by_post_id" uuid,
	"words" jsonb
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"meta" jsonb NOT NULL,
	"post_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"kind" "record_kind" NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"institution_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_file" (
	"record_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "record_file_record_id_file_id_pk" PRIMARY KEY("record_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "packet_item" (
	"referral_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"frozen" jsonb NOT NULL,
	CONSTRAINT "packet_item_referral_id_record_id_pk" PRIMARY KEY("referral_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"direction" "direction" NOT NULL,
	"urgency" "urgency" NOT NULL,
	"state" "referral_state" NOT NULL,
	"patient_id" uuid NOT NULL,
	"from_institution_id" uuid NOT NULL,
	"from_department_id" uuid,
	"from_post_id" uuid NOT NULL,
	"to_institution_id" uuid NOT NULL,
	"to_department_id" uuid,
	"to_post_id" uuid,
	"speciality" text NOT NULL,
	"purpose" text NOT NULL,
	"purpose_text" text,
	"diagnoses" jsonb NOT NULL,
	"history" text NOT NULL,
	"past_history" text,
	"treatment" text,
	"consent" jsonb,
	"appointment_id" uuid,
	"claimed_by_post_id" uuid,
	"claimed_until" timestamp (3) with time zone,
	"report" jsonb,
	"ends_referral_id" uuid,
	"previous_id" uuid,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "referral_number_unique" UNIQUE("number"),
	CONSTRAINT "referral_appointmentId_unique" UNIQUE("appointment_id")
);
--> statement-breakpoint
CREATE TABLE "referral_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" "referral_action" NOT NULL,
	"from" "referral_state",
	"to" "referral_state" NOT NULL,
	"post_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"reason" text,
	"text" text,
	"counted" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"post_id" uuid NOT NULL,
	"way" "contact_way" NOT NULL,
	"readings" jsonb NOT NULL,
	"tasks_done" text[] NOT NULL,
	"warnings" text[] NOT NULL,
	"note" text,
	"breached" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rehab_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"hospital_id" uuid NOT NULL,
	"clinic_id" uuid NOT NULL,
	"written_by_post_id" uuid NOT NULL,
	"responsible_post_id" uuid,
	"state" "plan_state" NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"outcome" text,
	"next_visit_on" date,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rehab_plan_referralId_unique" UNIQUE("referral_id")
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_doctor_post_id_post_id_fk" FOREIGN KEY ("doctor_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_booked_by_post_id_post_id_fk" FOREIGN KEY ("booked_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_session" ADD CONSTRAINT "clinic_session_template_id_session_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."session_template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_session" ADD CONSTRAINT "clinic_session_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_session" ADD CONSTRAINT "clinic_session_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_session" ADD CONSTRAINT "clinic_session_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_session_id_clinic_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."clinic_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_claim" ADD CONSTRAINT "place_claim_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_claim" ADD CONSTRAINT "place_claim_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_template" ADD CONSTRAINT "session_template_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_template" ADD CONSTRAINT "session_template_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_template" ADD CONSTRAINT "session_template_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department" ADD CONSTRAINT "department_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_contract_institution_id_institution_id_fk" FOREIGN KEY ("contract_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_created_by_post_id_post_id_fk" FOREIGN KEY ("created_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD CONSTRAINT "patient_relation_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_relation" ADD CONSTRAINT "patient_relation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_file" ADD CONSTRAINT "record_file_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_file" ADD CONSTRAINT "record_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_item" ADD CONSTRAINT "packet_item_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referral"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_item" ADD CONSTRAINT "packet_item_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_from_institution_id_institution_id_fk" FOREIGN KEY ("from_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_from_department_id_department_id_fk" FOREIGN KEY ("from_department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_from_post_id_post_id_fk" FOREIGN KEY ("from_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_to_institution_id_institution_id_fk" FOREIGN KEY ("to_institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_to_department_id_department_id_fk" FOREIGN KEY ("to_department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_to_post_id_post_id_fk" FOREIGN KEY ("to_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_claimed_by_post_id_post_id_fk" FOREIGN KEY ("claimed_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_event" ADD CONSTRAINT "referral_event_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referral"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_event" ADD CONSTRAINT "referral_event_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_event" ADD CONSTRAINT "referral_event_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_plan_id_rehab_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rehab_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehab_plan" ADD CONSTRAINT "rehab_plan_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referral"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehab_plan" ADD CONSTRAINT "rehab_plan_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehab_plan" ADD CONSTRAINT "rehab_plan_hospital_id_institution_id_fk" FOREIGN KEY ("hospital_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehab_plan" ADD CONSTRAINT "rehab_plan_clinic_id_institution_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehab_plan" ADD CONSTRAINT "rehab_plan_written_by_post_id_post_id_fk" FOREIGN KEY ("written_by_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehab_plan" ADD CONSTRAINT "rehab_plan_responsible_post_id_post_id_fk" FOREIGN KEY ("responsible_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_code_of_day" ON "appointment" USING btree ("institution_id","day","code");--> statement-breakpoint
CREATE INDEX "appointment_patient_id_index" ON "appointment" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "appointment_institution_id_starts_at_id_index" ON "appointment" USING btree ("institution_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "appointment_department_id_created_at_index" ON "appointment" USING btree ("department_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "clinic_session_once" ON "clinic_session" USING btree ("template_id","day");--> statement-breakpoint
CREATE INDEX "clinic_session_department_id_day_index" ON "clinic_session" USING btree ("department_id","day");--> statement-breakpoint
CREATE INDEX "clinic_session_post_id_day_index" ON "clinic_session" USING btree ("post_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "place_once" ON "place" USING btree ("session_id","number");--> statement-breakpoint
CREATE INDEX "place_of_department" ON "place" USING btree ("department_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "place_claim_held" ON "place_claim" USING btree ("until") WHERE "place_claim"."state" = 'held';--> statement-breakpoint
CREATE INDEX "place_claim_of_post" ON "place_claim" USING btree ("post_id","until") WHERE "place_claim"."state" = 'held';--> statement-breakpoint
CREATE UNIQUE INDEX "session_template_once" ON "session_template" USING btree ("post_id","weekday","starts");--> statement-breakpoint
CREATE INDEX "session_template_institution_id_index" ON "session_template" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "session_template_department_id_index" ON "session_template" USING btree ("department_id");--> statement-breakpoint
CREATE INDEX "flow_daily_from_institution_id_day_index" ON "flow_daily" USING btree ("from_institution_id","day");--> statement-breakpoint
CREATE INDEX "flow_daily_to_institution_id_day_index" ON "flow_daily" USING btree ("to_institution_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "department_institution_id_name_index" ON "department" USING btree ("institution_id","name");--> statement-breakpoint
CREATE INDEX "department_speciality_index" ON "department" USING btree ("speciality");--> statement-breakpoint
CREATE INDEX "institution_area_code_tier_index" ON "institution" USING btree ("area_code","tier");--> statement-breakpoint
CREATE UNIQUE INDEX "post_practitioner_id_institution_id_duty_index" ON "post" USING btree ("practitioner_id","institution_id","duty");--> statement-breakpoint
CREATE INDEX "post_institution_id_department_id_index" ON "post" USING btree ("institution_id","department_id");--> statement-breakpoint
CREATE INDEX "session_practitioner_id_index" ON "session" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "session_ends_at_index" ON "session" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "sign_in_failure_username_address_at_index" ON "sign_in_failure" USING btree ("username","address","at");--> statement-breakpoint
CREATE UNIQUE INDEX "patient_one_per_identity" ON "patient" USING btree ("id_digest");--> statement-breakpoint
CREATE INDEX "patient_phone_digest_index" ON "patient" USING btree ("phone_digest");--> statement-breakpoint
CREATE INDEX "patient_id_tail_index" ON "patient" USING btree ("id_tail");--> statement-breakpoint
CREATE INDEX "patient_phone_tail_index" ON "patient" USING btree ("phone_tail");--> statement-breakpoint
CREATE INDEX "patient_pinyin" ON "patient" USING btree ("pinyin" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "patient_initials" ON "patient" USING btree ("initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "patient_name_grams" ON "patient" USING gin ("name_grams");--> statement-breakpoint
CREATE UNIQUE INDEX "patient_relation_once" ON "patient_relation" USING btree ("patient_id","institution_id","kind","source_id");--> statement-breakpoint
CREATE INDEX "patient_relation_institution_id_patient_id_index" ON "patient_relation" USING btree ("institution_id","patient_id");--> statement-breakpoint
CREATE INDEX "audit_entry_patient_id_id_index" ON "audit_entry" USING btree ("patient_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_subject_id_id_index" ON "audit_entry" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_at_index" ON "audit_entry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "idempotency_key_at_index" ON "idempotency_key" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_at_index" ON "outbox" USING btree ("at");--> statement-breakpoint
CREATE INDEX "file_patient_id_index" ON "file" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "file_sha256_index" ON "file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "record_timeline" ON "record" USING btree ("patient_id","occurred_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "record_file_file_id_index" ON "record_file" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "packet_item_record_id_index" ON "packet_item" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_one_live_per_speciality" ON "referral" USING btree ("patient_id","speciality","direction") WHERE "referral"."state" in ('submitted', 'triaging', 'info_requested', 'advised', 'accepted', 'booked', 'in_care');--> statement-breakpoint
CREATE INDEX "referral_inbox" ON "referral" USING btree ("to_institution_id","state","due_at");--> statement-breakpoint
CREATE INDEX "referral_outbox" ON "referral" USING btree ("from_institution_id","state","due_at");--> statement-breakpoint
CREATE INDEX "referral_received" ON "referral" USING btree ("to_institution_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "referral_sent" ON "referral" USING btree ("from_institution_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "referral_of_patient" ON "referral" USING btree ("patient_id","submitted_at");--> statement-breakpoint
CREATE INDEX "referral_chain" ON "referral" USING btree ("ends_referral_id");--> statement-breakpoint
CREATE INDEX "referral_trail" ON "referral_event" USING btree ("referral_id","at");--> statement-breakpoint
CREATE INDEX "referral_event_at" ON "referral_event" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "referral_event_uncounted" ON "referral_event" USING btree ("id") WHERE not "referral_event"."counted";--> statement-breakpoint
CREATE INDEX "follow_up_of_plan" ON "follow_up" USING btree ("plan_id","at");--> statement-breakpoint
CREATE INDEX "rehab_plan_clinic" ON "rehab_plan" USING btree ("clinic_id","state","next_visit_on");--> statement-breakpoint
CREATE INDEX "rehab_plan_hospital" ON "rehab_plan" USING btree ("hospital_id","state","next_visit_on");--> statement-breakpoint
CREATE INDEX "rehab_plan_patient_id_index" ON "rehab_plan" USING btree ("patient_id");