"use no memo";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ListEnds } from "./list-ends";
import { replaced } from "./lists";
import { useListActs } from "./use-list-acts";

/**
 * Parts of a formula that have lines of their own, such as phases: each a card that is added, moved, taken away and
 * brought back. `children` makes the fields of one; its acts stand at the card's end.
 */
export function Blocks<Block>({
  legend,
  what,
  blocks,
  fresh,
  most,
  isOrdered = false,
  onBlocks,
  children,
}: {
  legend: string;
  /** What one is called: "phase". */
  what: string;
  blocks: readonly Block[];
  /** An empty one. */
  fresh: () => Block;
  /** As many as there may be. */
  most: number;
  /** Their order means something: they can be moved. */
  isOrdered?: boolean;
  onBlocks: (blocks: Block[]) => void;
  children: (block: Block, change: (part: Partial<Block>) => void, index: number) => ReactNode;
}) {
  const { box, gone, add: addOne, move, remove, bringBack } = useListActs(blocks, onBlocks);
  const last = blocks.length - 1;
  return (
    <fieldset ref={box} className="grid min-w-0 gap-4">
      <legend className="sr-only">{legend}</legend>
      {blocks.map((block, i) => (
        <div key={i} data-item role="group" aria-label={`${what} ${i + 1}`} className="min-w-0">
          <Card className="grid gap-4">
            {children(block, (part) => onBlocks(replaced(blocks, i, { ...block, ...part })), i)}
            <div className="-mx-2 -mb-2 flex flex-wrap gap-1 empty:hidden print:hidden">
              {isOrdered && i > 0 && (
                <Act
                  label="Move up"
                  what={what}
                  at={i}
                  icon={<ChevronUp aria-hidden />}
                  onAct={() => move(i, i - 1)}
                />
              )}
              {isOrdered && i < last && (
                <Act
                  label="Move down"
                  what={what}
                  at={i}
                  icon={<ChevronDown aria-hidden />}
                  onAct={() => move(i, i + 1)}
                />
              )}
              {last > 0 && (
                <Act label="Remove" what={what} at={i} icon={<X aria-hidden />} onAct={() => remove(i)} />
              )}
            </div>
          </Card>
        </div>
      ))}
      <ListEnds
        gone={gone}
        what={what}
        add={`Add a ${what}`}
        onBringBack={bringBack}
        onAdd={blocks.length < most ? () => addOne(fresh()) : undefined}
      />
    </fieldset>
  );
}

/** "Move up", for eyes; "Move up phase 2", for ears. */
function Act({
  label,
  what,
  at,
  icon,
  onAct,
}: {
  label: string;
  what: string;
  at: number;
  icon: ReactNode;
  onAct: () => void;
}) {
  return (
    <Button tone="bare" size="sm" icon={icon} aria-label={`${label} ${what} ${at + 1}`} onClick={onAct}>
      {label}
    </Button>
  );
}
