CREATE TABLE "batch" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"label_code" text NOT NULL,
	"status" text NOT NULL,
	"recipe_id" uuid NOT NULL,
	"recipe_version_id" uuid NOT NULL,
	"plan_snapshot" jsonb NOT NULL,
	"plan_hash" text NOT NULL,
	"scheduled_for" date,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"actual_yield" "exact_quantity",
	"actual_yield_unit" text,
	"material_cost" "exact_money",
	"labour_cost" "exact_money",
	"overhead_cost" "exact_money",
	"loss_cost" "exact_money",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "batch_label_code_key" UNIQUE("organization_id","label_code"),
	CONSTRAINT "batch_status_known" CHECK ("batch"."status" in ('planned', 'in_progress', 'completed', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "batch_ingredient" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"origin" text NOT NULL,
	"item_id" uuid NOT NULL,
	"item_name" text NOT NULL,
	"planned_base" "exact_quantity" NOT NULL,
	"entered_quantity" "exact_quantity" NOT NULL,
	"entered_unit" text NOT NULL,
	"actual_base" "exact_quantity",
	"checked_at" timestamp (3) with time zone,
	"adjustment_id" uuid,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_ingredient_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "batch_ingredient_line_key" UNIQUE("organization_id","batch_id","line_no"),
	CONSTRAINT "batch_ingredient_origin_known" CHECK ("batch_ingredient"."origin" in ('planned', 'extra', 'left_out'))
);
--> statement-breakpoint
CREATE TABLE "batch_note" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"body" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_note_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "batch_output" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"item_name" text NOT NULL,
	"sku_id" uuid,
	"lot_id" uuid NOT NULL,
	"quantity" "exact_quantity" NOT NULL,
	"cost" "exact_money" NOT NULL,
	"expiration_date" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_output_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "batch_output_line_key" UNIQUE("organization_id","batch_id","line_no")
);
--> statement-breakpoint
CREATE TABLE "batch_timer" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"name" text NOT NULL,
	"seconds" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"is_dismissed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_timer_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "batch_timer_seconds_positive" CHECK ("batch_timer"."seconds" > 0)
);
--> statement-breakpoint
CREATE TABLE "label_counter" (
	"organization_id" bigint NOT NULL,
	"prefix" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "label_counter_pkey" PRIMARY KEY("organization_id","prefix","year")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organization_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"subscription_tier" text NOT NULL,
	"timezone" text NOT NULL,
	"currency" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"lock_date" date,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "permission" (
	"name" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"description" text NOT NULL,
	"required_subscription_tier" text,
	"implies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_system_role" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "role_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "role_name_key" UNIQUE("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "role_permission" (
	"organization_id" bigint NOT NULL,
	"role_id" uuid NOT NULL,
	"permission" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "role_permission_pkey" PRIMARY KEY("organization_id","role_id","permission")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_token_hash_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "subscription_tier" (
	"code" text PRIMARY KEY NOT NULL,
	"rank" integer NOT NULL,
	"name" text NOT NULL,
	"max_active_users" integer,
	"max_active_items" integer,
	"max_active_recipes" integer,
	"max_active_products" integer,
	"max_batches_per_month" integer,
	"features" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subscription_tier_rank_key" UNIQUE("rank")
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"hits" bigint NOT NULL,
	CONSTRAINT "throttle_pkey" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "tier_permission" (
	"tier" text NOT NULL,
	"permission" text NOT NULL,
	"included" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tier_permission_pkey" PRIMARY KEY("tier","permission")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" bigint,
	"user_type" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"timezone" text,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_organization_id_id_key" UNIQUE("organization_id","id"),
	CONSTRAINT "user_type_known" CHECK ("user"."user_type" in ('developer', 'organization_owner', 'team_member')),
	CONSTRAINT "user_organization_unless_developer" CHECK (("user"."user_type" = 'developer') = ("user"."organization_id" is null))
);
--> statement-breakpoint
CREATE TABLE "user_role_assignment" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"assigned_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_role_assignment_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "user_role_assignment_key" UNIQUE("organization_id","user_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "category" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"color" text NOT NULL,
	"default_density" "exact_quantity",
	"density_accepted" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "category_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "category_name_key" UNIQUE("organization_id","kind","name"),
	CONSTRAINT "category_density_positive" CHECK ("category"."default_density" > 0)
);
--> statement-breakpoint
CREATE TABLE "custom_unit" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "custom_unit_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "custom_unit_code_key" UNIQUE("organization_id","code")
);
--> statement-breakpoint
CREATE TABLE "inventory_item" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"category_id" uuid,
	"dimension" text NOT NULL,
	"display_unit" text NOT NULL,
	"density" "exact_quantity",
	"is_perishable" boolean DEFAULT false NOT NULL,
	"shelf_life_days" integer,
	"low_stock_level" "exact_quantity",
	"deduction_order" text DEFAULT 'fifo' NOT NULL,
	"is_tracked" boolean DEFAULT true NOT NULL,
	"capacity" "exact_quantity",
	"capacity_dimension" text,
	"supplier" text,
	"supplier_code" text,
	"note" text DEFAULT '' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inventory_item_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "inventory_item_kind_known" CHECK ("inventory_item"."kind" in ('ingredient', 'container', 'packaging', 'consumable', 'product')),
	CONSTRAINT "inventory_item_dimension_known" CHECK ("inventory_item"."dimension" in ('mass', 'volume', 'count', 'length', 'area')),
	CONSTRAINT "inventory_item_density_positive" CHECK ("inventory_item"."density" > 0),
	CONSTRAINT "inventory_item_low_stock_not_negative" CHECK ("inventory_item"."low_stock_level" >= 0),
	CONSTRAINT "inventory_item_shelf_life_not_negative" CHECK ("inventory_item"."shelf_life_days" >= 0),
	CONSTRAINT "inventory_item_capacity_positive" CHECK ("inventory_item"."capacity" > 0),
	CONSTRAINT "inventory_item_deduction_order_known" CHECK ("inventory_item"."deduction_order" in ('fifo', 'fefo'))
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"symbol" text NOT NULL,
	"unit_type" text NOT NULL,
	"conversion_factor" "exact_quantity" NOT NULL,
	"sort_order" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_mapping" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"from_unit" text NOT NULL,
	"to_unit" text NOT NULL,
	"factor" "exact_quantity" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unit_mapping_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "unit_mapping_key" UNIQUE("organization_id","item_id","from_unit","to_unit"),
	CONSTRAINT "unit_mapping_factor_positive" CHECK ("unit_mapping"."factor" > 0),
	CONSTRAINT "unit_mapping_two_units" CHECK ("unit_mapping"."from_unit" <> "unit_mapping"."to_unit")
);
--> statement-breakpoint
CREATE TABLE "inventory_adjustment" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"adjustment_type" text NOT NULL,
	"reason" text,
	"note" text,
	"reference_type" text,
	"reference_id" uuid,
	"reference_label" text,
	"approved_by" text,
	"reverses" uuid,
	"lines" integer NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inventory_adjustment_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "inventory_adjustment_code_key" UNIQUE("organization_id","code"),
	CONSTRAINT "inventory_adjustment_reverses_key" UNIQUE("organization_id","reverses"),
	CONSTRAINT "inventory_adjustment_has_lines" CHECK ("inventory_adjustment"."lines" between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "inventory_history" (
	"organization_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "inventory_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"adjustment_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"lot_id" uuid,
	"batch_id" uuid,
	"change_type" text NOT NULL,
	"quantity_change" "exact_quantity" NOT NULL,
	"cost_change" "exact_money" NOT NULL,
	"remaining_after" "exact_quantity",
	"cost_after" "exact_money",
	"entered_quantity" "exact_quantity",
	"entered_unit" text,
	"home_id" bigint,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	CONSTRAINT "inventory_history_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "inventory_history_line_key" UNIQUE("organization_id","adjustment_id","line_no"),
	CONSTRAINT "inventory_history_lot_states" CHECK (("inventory_history"."lot_id" is null) = ("inventory_history"."remaining_after" is null) and ("inventory_history"."lot_id" is null) = ("inventory_history"."cost_after" is null))
);
--> statement-breakpoint
CREATE TABLE "inventory_lot" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"fifo_code" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "inventory_lot_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"adjustment_id" uuid NOT NULL,
	"batch_id" uuid,
	"supplier" text,
	"supplier_lot" text,
	"received" "exact_quantity" NOT NULL,
	"remaining" "exact_quantity" NOT NULL,
	"cost" "exact_money" NOT NULL,
	"cost_left" "exact_money" NOT NULL,
	"entered_quantity" "exact_quantity" NOT NULL,
	"entered_unit" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"expiration_date" date,
	"open" boolean GENERATED ALWAYS AS (remaining > 0) STORED NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inventory_lot_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "inventory_lot_fifo_code_key" UNIQUE("organization_id","fifo_code"),
	CONSTRAINT "inventory_lot_remaining_range" CHECK ("inventory_lot"."remaining" >= 0 and "inventory_lot"."remaining" <= "inventory_lot"."received"),
	CONSTRAINT "inventory_lot_cost_range" CHECK ("inventory_lot"."cost" >= 0 and "inventory_lot"."cost_left" >= 0),
	CONSTRAINT "inventory_lot_nothing_costs_nothing" CHECK ("inventory_lot"."remaining" > 0 or "inventory_lot"."cost_left" = 0),
	CONSTRAINT "inventory_lot_received_positive" CHECK ("inventory_lot"."received" > 0)
);
--> statement-breakpoint
CREATE TABLE "item_stock" (
	"organization_id" bigint NOT NULL,
	"item_id" uuid NOT NULL,
	"on_hand" "exact_quantity" NOT NULL,
	"value" "exact_money" NOT NULL,
	"last_cost" "exact_money",
	"last_quantity" "exact_quantity",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "item_stock_pkey" PRIMARY KEY("organization_id","item_id"),
	CONSTRAINT "item_stock_never_negative" CHECK ("item_stock"."on_hand" >= 0 and "item_stock"."value" >= 0),
	CONSTRAINT "item_stock_nothing_costs_nothing" CHECK ("item_stock"."on_hand" > 0 or "item_stock"."value" = 0)
);
--> statement-breakpoint
CREATE TABLE "lot_hold" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_reason" text,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lot_hold_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "lot_hold_kind_known" CHECK ("lot_hold"."kind" in ('hold', 'recall'))
);
--> statement-breakpoint
CREATE TABLE "recipe" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"category_id" uuid,
	"makes" text NOT NULL,
	"output_item_id" uuid,
	"label_prefix" text NOT NULL,
	"current_version_id" uuid,
	"parent_id" uuid,
	"root_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recipe_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "recipe_makes_known" CHECK ("recipe"."makes" in ('product', 'intermediate')),
	CONSTRAINT "recipe_intermediate_has_output" CHECK (("recipe"."makes" = 'intermediate') = ("recipe"."output_item_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "recipe_ingredient" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"recipe_version_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"quantity" "exact_quantity" NOT NULL,
	"unit" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recipe_ingredient_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "recipe_ingredient_line_key" UNIQUE("organization_id","recipe_version_id","line_no"),
	CONSTRAINT "recipe_ingredient_quantity_positive" CHECK ("recipe_ingredient"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "recipe_version" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"recipe_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"is_test" boolean DEFAULT false NOT NULL,
	"is_locked" boolean DEFAULT false NOT NULL,
	"yield_quantity" "exact_quantity" NOT NULL,
	"yield_unit" text NOT NULL,
	"portioning" jsonb NOT NULL,
	"category_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"instructions" text DEFAULT '' NOT NULL,
	"shelf_life_days" integer,
	"cap_expiry_by_ingredients" boolean DEFAULT false NOT NULL,
	"change_note" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recipe_version_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "recipe_version_no_key" UNIQUE("organization_id","recipe_id","version_no"),
	CONSTRAINT "recipe_version_yield_positive" CHECK ("recipe_version"."yield_quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "product" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"recipe_id" uuid,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "product_sku" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"price" "exact_money",
	"weight" "exact_quantity",
	"shelf_life_days" integer,
	"inventory_item_id" uuid NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_sku_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "product_sku_sku_key" UNIQUE("organization_id","sku"),
	CONSTRAINT "product_sku_item_key" UNIQUE("organization_id","inventory_item_id"),
	CONSTRAINT "product_sku_price_not_negative" CHECK ("product_sku"."price" >= 0),
	CONSTRAINT "product_sku_weight_positive" CHECK ("product_sku"."weight" > 0)
);
--> statement-breakpoint
CREATE TABLE "product_variant" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_variant_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "product_variant_name_key" UNIQUE("organization_id","product_id","name")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"command" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"subject_label" text,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL,
	"command_id" uuid NOT NULL,
	CONSTRAINT "audit_event_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "command_claim" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"command" text NOT NULL,
	"actor" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "command_claim_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"organization_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"last_problem" text,
	CONSTRAINT "outbox_message_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_recipe_fkey" FOREIGN KEY ("organization_id","recipe_id") REFERENCES "public"."recipe"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_version_fkey" FOREIGN KEY ("organization_id","recipe_version_id") REFERENCES "public"."recipe_version"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_ingredient" ADD CONSTRAINT "batch_ingredient_batch_fkey" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."batch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_ingredient" ADD CONSTRAINT "batch_ingredient_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_ingredient" ADD CONSTRAINT "batch_ingredient_adjustment_fkey" FOREIGN KEY ("organization_id","adjustment_id") REFERENCES "public"."inventory_adjustment"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_note" ADD CONSTRAINT "batch_note_batch_fkey" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."batch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_output" ADD CONSTRAINT "batch_output_batch_fkey" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."batch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_output" ADD CONSTRAINT "batch_output_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_output" ADD CONSTRAINT "batch_output_lot_fkey" FOREIGN KEY ("organization_id","lot_id") REFERENCES "public"."inventory_lot"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_timer" ADD CONSTRAINT "batch_timer_batch_fkey" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."batch"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_subscription_tier_subscription_tier_code_fk" FOREIGN KEY ("subscription_tier") REFERENCES "public"."subscription_tier"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission" ADD CONSTRAINT "permission_required_subscription_tier_subscription_tier_code_fk" FOREIGN KEY ("required_subscription_tier") REFERENCES "public"."subscription_tier"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_permission" ADD CONSTRAINT "role_permission_role_fkey" FOREIGN KEY ("organization_id","role_id") REFERENCES "public"."role"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_permission" ADD CONSTRAINT "tier_permission_tier_subscription_tier_code_fk" FOREIGN KEY ("tier") REFERENCES "public"."subscription_tier"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_permission" ADD CONSTRAINT "tier_permission_permission_permission_name_fk" FOREIGN KEY ("permission") REFERENCES "public"."permission"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_role_assignment" ADD CONSTRAINT "user_role_assignment_user_fkey" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."user"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_role_assignment" ADD CONSTRAINT "user_role_assignment_role_fkey" FOREIGN KEY ("organization_id","role_id") REFERENCES "public"."role"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_item" ADD CONSTRAINT "inventory_item_category_fkey" FOREIGN KEY ("organization_id","category_id") REFERENCES "public"."category"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mapping" ADD CONSTRAINT "unit_mapping_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_adjustment" ADD CONSTRAINT "inventory_adjustment_reverses_fkey" FOREIGN KEY ("organization_id","reverses") REFERENCES "public"."inventory_adjustment"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_history" ADD CONSTRAINT "inventory_history_adjustment_fkey" FOREIGN KEY ("organization_id","adjustment_id") REFERENCES "public"."inventory_adjustment"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_history" ADD CONSTRAINT "inventory_history_lot_fkey" FOREIGN KEY ("organization_id","lot_id") REFERENCES "public"."inventory_lot"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_history" ADD CONSTRAINT "inventory_history_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_lot" ADD CONSTRAINT "inventory_lot_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_lot" ADD CONSTRAINT "inventory_lot_adjustment_fkey" FOREIGN KEY ("organization_id","adjustment_id") REFERENCES "public"."inventory_adjustment"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_stock" ADD CONSTRAINT "item_stock_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_hold" ADD CONSTRAINT "lot_hold_lot_fkey" FOREIGN KEY ("organization_id","lot_id") REFERENCES "public"."inventory_lot"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe" ADD CONSTRAINT "recipe_category_fkey" FOREIGN KEY ("organization_id","category_id") REFERENCES "public"."category"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe" ADD CONSTRAINT "recipe_output_item_fkey" FOREIGN KEY ("organization_id","output_item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe" ADD CONSTRAINT "recipe_parent_fkey" FOREIGN KEY ("organization_id","parent_id") REFERENCES "public"."recipe"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe" ADD CONSTRAINT "recipe_root_fkey" FOREIGN KEY ("organization_id","root_id") REFERENCES "public"."recipe"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD CONSTRAINT "recipe_ingredient_version_fkey" FOREIGN KEY ("organization_id","recipe_version_id") REFERENCES "public"."recipe_version"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe_ingredient" ADD CONSTRAINT "recipe_ingredient_item_fkey" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipe_version" ADD CONSTRAINT "recipe_version_recipe_fkey" FOREIGN KEY ("organization_id","recipe_id") REFERENCES "public"."recipe"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_recipe_fkey" FOREIGN KEY ("organization_id","recipe_id") REFERENCES "public"."recipe"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_sku" ADD CONSTRAINT "product_sku_variant_fkey" FOREIGN KEY ("organization_id","variant_id") REFERENCES "public"."product_variant"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_sku" ADD CONSTRAINT "product_sku_item_fkey" FOREIGN KEY ("organization_id","inventory_item_id") REFERENCES "public"."inventory_item"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_variant" ADD CONSTRAINT "product_variant_product_fkey" FOREIGN KEY ("organization_id","product_id") REFERENCES "public"."product"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batch_list_idx" ON "batch" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "batch_status_idx" ON "batch" USING btree ("organization_id","status");--> statement-breakpoint
CREATE INDEX "batch_recipe_idx" ON "batch" USING btree ("organization_id","recipe_id");--> statement-breakpoint
CREATE INDEX "batch_version_idx" ON "batch" USING btree ("organization_id","recipe_version_id");--> statement-breakpoint
CREATE INDEX "batch_ingredient_item_idx" ON "batch_ingredient" USING btree ("organization_id","item_id");--> statement-breakpoint
CREATE INDEX "batch_ingredient_adjustment_idx" ON "batch_ingredient" USING btree ("organization_id","adjustment_id");--> statement-breakpoint
CREATE INDEX "batch_note_batch_idx" ON "batch_note" USING btree ("organization_id","batch_id");--> statement-breakpoint
CREATE INDEX "batch_output_item_idx" ON "batch_output" USING btree ("organization_id","item_id");--> statement-breakpoint
CREATE INDEX "batch_output_lot_idx" ON "batch_output" USING btree ("organization_id","lot_id");--> statement-breakpoint
CREATE INDEX "batch_timer_batch_idx" ON "batch_timer" USING btree ("organization_id","batch_id");--> statement-breakpoint
CREATE INDEX "organization_subscription_tier_idx" ON "organization" USING btree ("subscription_tier");--> statement-breakpoint
CREATE INDEX "permission_required_subscription_tier_idx" ON "permission" USING btree ("required_subscription_tier");--> statement-breakpoint
CREATE INDEX "session_user_id_idx" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "throttle_window_start_idx" ON "throttle" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "tier_permission_permission_idx" ON "tier_permission" USING btree ("permission");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email_key" ON "user" USING btree (lower("email")) WHERE "user"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "user_role_assignment_role_idx" ON "user_role_assignment" USING btree ("organization_id","role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_item_name_key" ON "inventory_item" USING btree ("organization_id",lower("name")) WHERE "inventory_item"."is_active";--> statement-breakpoint
CREATE INDEX "inventory_item_list_idx" ON "inventory_item" USING btree ("organization_id","is_active",lower("name"),"id");--> statement-breakpoint
CREATE INDEX "inventory_item_category_idx" ON "inventory_item" USING btree ("organization_id","category_id");--> statement-breakpoint
CREATE INDEX "inventory_adjustment_reference_idx" ON "inventory_adjustment" USING btree ("organization_id","reference_type","reference_id") WHERE "inventory_adjustment"."reference_id" is not null;--> statement-breakpoint
CREATE INDEX "inventory_history_item_idx" ON "inventory_history" USING btree ("organization_id","item_id","id");--> statement-breakpoint
CREATE INDEX "inventory_history_lot_idx" ON "inventory_history" USING btree ("organization_id","lot_id","id");--> statement-breakpoint
CREATE INDEX "inventory_history_batch_idx" ON "inventory_history" USING btree ("organization_id","batch_id") WHERE "inventory_history"."batch_id" is not null;--> statement-breakpoint
CREATE INDEX "inventory_history_home_idx" ON "inventory_history" USING btree ("organization_id","home_id") WHERE "inventory_history"."home_id" is not null;--> statement-breakpoint
CREATE INDEX "inventory_history_effective_idx" ON "inventory_history" USING btree ("organization_id","effective_at");--> statement-breakpoint
CREATE INDEX "inventory_lot_shelf_idx" ON "inventory_lot" USING btree ("organization_id","item_id","received_at","sequence") WHERE "inventory_lot"."open";--> statement-breakpoint
CREATE INDEX "inventory_lot_expiry_idx" ON "inventory_lot" USING btree ("organization_id","expiration_date") WHERE "inventory_lot"."open" and "inventory_lot"."expiration_date" is not null;--> statement-breakpoint
CREATE INDEX "inventory_lot_item_idx" ON "inventory_lot" USING btree ("organization_id","item_id","sequence");--> statement-breakpoint
CREATE INDEX "inventory_lot_batch_idx" ON "inventory_lot" USING btree ("organization_id","batch_id") WHERE "inventory_lot"."batch_id" is not null;--> statement-breakpoint
CREATE INDEX "inventory_lot_adjustment_idx" ON "inventory_lot" USING btree ("organization_id","adjustment_id");--> statement-breakpoint
CREATE INDEX "lot_hold_lot_idx" ON "lot_hold" USING btree ("organization_id","lot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recipe_name_key" ON "recipe" USING btree ("organization_id",lower("name")) WHERE "recipe"."is_active";--> statement-breakpoint
CREATE INDEX "recipe_category_idx" ON "recipe" USING btree ("organization_id","category_id");--> statement-breakpoint
CREATE INDEX "recipe_output_item_idx" ON "recipe" USING btree ("organization_id","output_item_id");--> statement-breakpoint
CREATE INDEX "recipe_parent_idx" ON "recipe" USING btree ("organization_id","parent_id");--> statement-breakpoint
CREATE INDEX "recipe_root_idx" ON "recipe" USING btree ("organization_id","root_id");--> statement-breakpoint
CREATE INDEX "recipe_ingredient_item_idx" ON "recipe_ingredient" USING btree ("organization_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_name_key" ON "product" USING btree ("organization_id",lower("name")) WHERE "product"."is_active";--> statement-breakpoint
CREATE INDEX "product_recipe_idx" ON "product" USING btree ("organization_id","recipe_id");--> statement-breakpoint
CREATE INDEX "product_sku_variant_idx" ON "product_sku" USING btree ("organization_id","variant_id");--> statement-breakpoint
CREATE INDEX "audit_event_subject_idx" ON "audit_event" USING btree ("organization_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "outbox_message_due_idx" ON "outbox_message" USING btree ("due_at") WHERE sent_at is null;