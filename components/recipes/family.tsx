import { Badge } from "../ui/badge";
import { Section } from "../ui/card";
import { TextLink } from "../ui/link";
import type { Detail } from "./types";

type Member = Detail["family"][number];

/** A recipe and its variations, each under what it varies. */
export function Family({ family }: { family: readonly Member[] }) {
  if (family.length === 0) return null;
  const ids = new Set(family.map(({ id }) => id));
  const roots = family.filter(({ parentId }) => !parentId || !ids.has(parentId));
  return (
    <Section title="Family">
      <Branch members={roots} family={family} />
    </Section>
  );
}

function Branch({ members, family }: { members: readonly Member[]; family: readonly Member[] }) {
  return (
    <ul className="grid gap-1">
      {members.map((member) => {
        const children = family.filter(({ parentId }) => parentId === member.id);
        return (
          <li key={member.id} className="grid gap-1">
            <span className="flex min-h-8 flex-wrap items-center gap-2">
              {member.isThis ? (
                <span aria-current="page" className="font-medium">
                  {member.name}
                </span>
              ) : (
                <TextLink href={`/recipes/${member.id}`}>{member.name}</TextLink>
              )}
              {!member.isActive && <Badge>Archived</Badge>}
            </span>
            {children.length > 0 && (
              <div className="border-line border-l pl-4">
                <Branch members={children} family={family} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
