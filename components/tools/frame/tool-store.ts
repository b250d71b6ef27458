import { decodeState, encodeState, readState, type ToolState } from "@/server/services/public-tools/pure";

/** Where a tool's state lives in this browser. */
export type Place = {
  link: () => string | null;
  /** Null takes the state out of the address. */
  writeLink: (text: string | null) => void;
  kept: () => string | null;
  keep: (json: string) => void;
};

export type Opened<S> = { state: S; isFromLink: boolean; isBrokenLink: boolean };

export type Shape<S> = {
  defaults: S;
  /** A state that shows what may be in it: every list with a line. The defaults, where theirs have. */
  like?: S;
  /** Whether the choices are ones that the tool knows. */
  isKnown?: (state: S) => boolean;
};

/**
 * One tool's state: from the link if the page was opened by one, else as it was left on this device, else the
 * defaults. What came by a link is kept in the address from then on, so that looking at somebody's formula does not
 * overwrite one's own.
 */
export class ToolStore<S extends ToolState> {
  private now: Opened<S> | undefined;
  /** The link it was opened by, until something is changed. */
  private openedBy: string | null | undefined;
  private readonly start: Opened<S>;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly place: Place,
    private readonly shape: Shape<S>,
  ) {
    this.start = { state: shape.defaults, isFromLink: false, isBrokenLink: false };
  }

  /** What the server rendered, and the first picture in the browser. */
  atStart = (): Opened<S> => this.start;

  opened = (): Opened<S> => (this.now ??= this.open());

  subscribe = (listener: () => void): (() => void) => {
    // A link followed within the site: its page is rendered before the address is that of the link.
    if (this.openedBy !== undefined && this.place.link() !== this.openedBy) this.now = this.open();
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  set = (next: S | ((state: S) => S)): void => {
    const { state, isFromLink } = this.opened();
    this.openedBy = undefined;
    const made = typeof next === "function" ? next(state) : next;
    const link = isFromLink ? encodeState(made) : null;
    this.now = { state: made, isFromLink: link !== null, isBrokenLink: false };
    if (isFromLink) this.place.writeLink(link);
    if (link === null) this.place.keep(JSON.stringify(made));
    for (const listener of this.listeners) listener();
  };

  private open(): Opened<S> {
    const link = this.place.link();
    this.openedBy = link;
    const linked = link === null ? null : this.known(decodeState(link, this.like));
    if (linked) return { state: linked, isFromLink: true, isBrokenLink: false };
    const kept = this.known(readState(this.place.kept(), this.like));
    return { state: kept ?? this.shape.defaults, isFromLink: false, isBrokenLink: link !== null };
  }

  private get like(): S {
    return this.shape.like ?? this.shape.defaults;
  }

  private known(state: S | null): S | null {
    return state && (this.shape.isKnown?.(state) ?? true) ? state : null;
  }
}
