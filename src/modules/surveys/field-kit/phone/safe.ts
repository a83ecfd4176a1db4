import type { Drawer } from './drawer.ts'
import type { Kept } from './kept.ts'
import { close, newLock, open, openLock } from './vault.ts'

/** An open drawer: what is kept in it, read once, and each change closed and written at once, one after the other. */
export class Safe {
  readonly kept: Map<string, Kept>
  readonly #drawer: Drawer
  readonly #key: CryptoKey
  #writing: Promise<void> = Promise.resolve()

  private constructor(drawer: Drawer, key: CryptoKey, kept: readonly Kept[]) {
    this.#drawer = drawer
    this.#key = key
    this.kept = new Map(kept.map((record) => [record.mark, record]))
  }

  static async create(drawer: Drawer, passphrase: string): Promise<Safe> {
    const { lock, key } = await newLock(passphrase)
    await drawer.setLock(lock)
    return new Safe(drawer, key, [])
  }

  /** Nothing when this is not the passphrase. */
  static async open(drawer: Drawer, passphrase: string): Promise<Safe | undefined> {
    const lock = await drawer.lock()
    const key = lock && (await openLock(passphrase, lock))
    if (!key) return undefined
    const kept = await Promise.all(
      (await drawer.list()).map(({ name, closed }) => open(key, name, closed)),
    )
    return new Safe(drawer, key, kept as Kept[])
  }

  /** The latest state of a record is the one that stays: writings wait for each other. */
  put(record: Kept): Promise<void> {
    this.kept.set(record.mark, record)
    return this.#next(async () => {
      // Erased meanwhile, or written again since: the last one is written, or none.
      const latest = this.kept.get(record.mark)
      if (latest === record)
        await this.#drawer.put(record.mark, await close(this.#key, record.mark, record))
    })
  }

  remove(mark: string): Promise<void> {
    this.kept.delete(mark)
    return this.#next(() => this.#drawer.remove(mark))
  }

  #next(act: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(act)
    this.#writing = done.catch(() => undefined)
    return done
  }
}
