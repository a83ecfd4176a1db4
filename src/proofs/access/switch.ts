/** What `scripts/permissions-off.mjs` makes every permission ask first, by its name, `file#name`. */
const hooked = globalThis as { maySwitch?: ((permission: string) => boolean) | undefined }

async function hearing<T>(hears: (permission: string) => boolean, run: () => Promise<T>) {
  hooked.maySwitch = hears
  try {
    return await run()
  } finally {
    hooked.maySwitch = undefined
  }
}

/** Runs while one permission says yes to everybody. */
export function switchedOff<T>(permission: string, run: () => Promise<T>): Promise<T> {
  return hearing((one) => one === permission, run)
}

export interface Trace<Place> {
  at<T>(place: Place, run: () => Promise<T>): Promise<T>
  placesOf(permission: string): readonly Place[]
}

/** Remembers where each permission was asked, so that only those places are tried again without it. */
export function makeTrace<Place>(): Trace<Place> {
  const places = new Map<string, Set<Place>>()
  return {
    async at(place, run) {
      const asked = new Set<string>()
      const result = await hearing((one) => asked.add(one) === undefined, run)
      for (const one of asked) places.set(one, (places.get(one) ?? new Set()).add(place))
      return result
    },
    placesOf: (permission) => [...(places.get(permission) ?? [])],
  }
}
