/** As Map.groupBy, which Node 20 does not have yet. Groups and their members keep the order of the list. */
export function groupBy<T, K>(list: Iterable<T>, key: (member: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of list) {
    const group = groups.get(key(member));
    if (group) group.push(member);
    else groups.set(key(member), [member]);
  }
  return groups;
}
