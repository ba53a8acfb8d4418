import type { ComponentType } from 'react';
import type { AnyRoute } from '@tanstack/react-router';
import type { Duty, Words } from '@lianzhen/shared/kernel';
import { createContext, use } from 'react';
import type { Taught } from './refusal.ts';
import { teach } from './refusal.ts';

/** An icon of the icon set. */
export type Icon = ComponentType<{
  className?: string;
  size?: number | string;
  stroke?: number | string;
  'aria-hidden'?: boolean;
}>;

/** A noun in the left rail, for those duties that work with it. */
export type RailItem = {
  to: string;
  words: Words;
  icon: Icon;
  duties: readonly Duty[];
  /** Shows how many things wait for the actor there, with the kit's `RailCount`; may be lazily loaded. */
  count?: ComponentType;
};

/** A part of the workbench (工作台), lazily loaded; lower `order` stands higher. */
export type WorklistSection = { order: number; duties: readonly Duty[]; component: ComponentType };

/** One find of the search of everything; `to` is a finished address, e.g. `/referrals/<id>`. */
export type SearchHit = { id: string; label: string; detail?: string; to: string };

/** Something that the search of everything asks; `find` gets at least one trimmed character. */
export type SearchSource = {
  key: string;
  words: Words;
  duties: readonly Duty[];
  find: (text: string) => Promise<SearchHit[]>;
};

/** What a room brings to the frame. Its door exports one, made with `room({...})`. */
export type Room = {
  routes: readonly AnyRoute[];
  rail?: readonly RailItem[];
  worklists?: readonly WorklistSection[];
  search?: readonly SearchSource[];
  /** Fetches the words for the room's refusals and field issues; they are not needed by the first page. */
  words?: () => Promise<Taught>;
  reasons?: never;
  issues?: never;
};

/** Declares a room and keeps the exact types of its routes, so that links to them are checked. */
export function room<const R extends Room>(given: R): R {
  return given;
}

/** The nouns of the rail for one duty, in the order of the rooms. */
export function railFor(rooms: readonly Room[], duty: Duty): RailItem[] {
  return rooms.flatMap(({ rail = [] }) => rail).filter(({ duties }) => duties.includes(duty));
}

type RoutesOf<Rooms extends readonly Room[]> = Rooms extends readonly [
  infer First extends Room,
  ...infer Rest extends readonly Room[],
]
  ? [...First['routes'], ...RoutesOf<Rest>]
  : [];

/** The routes of all rooms in one list, with their exact types. */
export function routesOf<const Rooms extends readonly Room[]>(rooms: Rooms): RoutesOf<Rooms> {
  return rooms.flatMap(({ routes }) => routes) as RoutesOf<Rooms>;
}

const RoomsContext = createContext<readonly Room[]>([]);
export const RoomsProvider = RoomsContext.Provider;

/** All rooms of the house in the order of the rail, for the frame and the workbench. */
export function useRooms(): readonly Room[] {
  return use(RoomsContext);
}

/** Learns the words of all rooms' refusals; called when the first page stands. A lost line leaves the general words. */
export async function learnWords(rooms: readonly Room[]): Promise<void> {
  const lessons = await Promise.allSettled(rooms.flatMap(({ words }) => (words ? [words()] : [])));
  for (const lesson of lessons) if (lesson.status === 'fulfilled') teach(lesson.value);
}
