CREATE TABLE "global_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"family" text NOT NULL,
	"inci" text,
	"cas" text,
	"density" "exact_quantity",
	"default_unit" text NOT NULL,
	"shelf_life_days" integer,
	"capacity" "exact_quantity",
	"capacity_unit" text,
	"aliases" text[] NOT NULL,
	"oil_key" text,
	"facts" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"sources" text[] NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "global_item_slug_key" UNIQUE("slug"),
	CONSTRAINT "global_item_kind_known" CHECK ("global_item"."kind" in ('ingredient', 'container', 'packaging', 'consumable')),
	CONSTRAINT "global_item_density_positive" CHECK ("global_item"."density" > 0),
	CONSTRAINT "global_item_capacity_positive" CHECK ("global_item"."capacity" > 0),
	CONSTRAINT "global_item_shelf_life_positive" CHECK ("global_item"."shelf_life_days" > 0),
	CONSTRAINT "global_item_capacity_whole" CHECK (("global_item"."capacity" is null) = ("global_item"."capacity_unit" is null))
);
--> statement-breakpoint
ALTER TABLE "inventory_item" ADD COLUMN "global_item_id" uuid;--> statement-breakpoint
ALTER TABLE "inventory_item" ADD CONSTRAINT "inventory_item_global_item_fkey" FOREIGN KEY ("global_item_id") REFERENCES "public"."global_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inventory_item_global_item_idx" ON "inventory_item" USING btree ("global_item_id");
--> statement-breakpoint
-- The platform's library: everybody reads, the system writes.
GRANT SELECT ON global_item TO app_rw, app_ro, app_system;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON global_item TO app_system;
