import { setFlagsFromString } from 'node:v8';

/**
 * Keeps what the main part holds small beside its readers and the database (PLT-6: under 300 MB while 100,000 files come in).
 * Left to itself the engine lets its heap grow to several times what is alive before it looks for what is not; here, where
 * thousands of documents pass and none stays, nearly all of that is waste. No limit is set: whatever is needed can be had.
 * It is what a program loads first: room the heap has taken already it does not give back. Readers bound theirs themselves.
 */
setFlagsFromString('--heap-growing-percent=20');
setFlagsFromString('--semi-space-growth-factor=1');
