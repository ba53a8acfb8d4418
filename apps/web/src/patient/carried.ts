import { createStore } from '../platform/store.ts';

// From the search to the form in memory only: an identity number has no place in an address.
const carried = createStore('');

/** Takes a number along to the registration form; an empty string forgets it. */
export const carryNumber = carried.set;

/** The number brought along. */
export const carriedNumber = carried.get;
