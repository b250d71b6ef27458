CREATE TABLE "tool_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"holder_hash" text NOT NULL,
	"tool" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tool_draft_name_key" UNIQUE("holder_hash","tool","name"),
	CONSTRAINT "tool_draft_small" CHECK (octet_length("tool_draft"."content"::text) <= 65536)
);
--> statement-breakpoint
CREATE TABLE "console_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"command" text NOT NULL,
	"input_hash" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"subject_label" text,
	"before" jsonb,
	"after" jsonb,
	"answer" jsonb,
	"request_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ALTER COLUMN "item_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "global_item" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "global_item" ADD COLUMN "curated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "global_item" ADD COLUMN "curated_by" text;--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD COLUMN "global_item_id" uuid;--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD COLUMN "global_item_name" text;--> statement-breakpoint
CREATE INDEX "tool_draft_expires_at_idx" ON "tool_draft" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "global_item" ADD CONSTRAINT "global_item_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "public"."global_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD CONSTRAINT "recipe_ingredient_global_item_fkey" FOREIGN KEY ("global_item_id") REFERENCES "public"."global_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "global_item_merged_into_idx" ON "global_item" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "recipe_ingredient_global_item_idx" ON "recipe_ingredient" USING btree ("global_item_id");--> statement-breakpoint
ALTER TABLE "global_item" ADD CONSTRAINT "global_item_merged_is_archived" CHECK ("global_item"."merged_into" is null or not "global_item"."is_active");--> statement-breakpoint
ALTER TABLE "global_item" ADD CONSTRAINT "global_item_curated_whole" CHECK (("global_item"."curated_at" is null) = ("global_item"."curated_by" is null));--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD CONSTRAINT "recipe_ingredient_item_or_entry" CHECK (("recipe_ingredient"."item_id" is null) = ("recipe_ingredient"."global_item_name" is not null));--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD CONSTRAINT "recipe_ingredient_entry_is_named" CHECK ("recipe_ingredient"."global_item_id" is null or "recipe_ingredient"."global_item_name" is not null);
--> statement-breakpoint
-- A visitor's drafts and the console's trail belong to no tenant: the system alone sees them, and nothing of the trail is changed.
GRANT SELECT, INSERT, UPDATE, DELETE ON tool_draft TO app_system;
--> statement-breakpoint
GRANT SELECT, INSERT ON console_event TO app_system;
