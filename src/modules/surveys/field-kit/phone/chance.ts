/** The browser’s own chance: keys, salts and marks are made on the phone, before the house knows of them. */
export const phoneChance = {
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
}
