import type { Closed, Lock } from './vault.ts'

/** The drawer of one kit in the browser (IndexedDB): the lock, and closed records by their name, in their order. */
export interface Drawer {
  lock(): Promise<Lock | undefined>
  setLock(lock: Lock): Promise<void>
  list(): Promise<readonly { readonly name: string; readonly closed: Closed }[]>
  /** Written to the disk before it is said to be: a browser that is killed the moment after has it. */
  put(name: string, closed: Closed): Promise<void>
  remove(name: string): Promise<void>
  /** The whole drawer goes. */
  destroy(): Promise<void>
}

const records = 'records'
const locks = 'locks'

export async function openDrawer(name: string): Promise<Drawer> {
  const asked = indexedDB.open(name, 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore(records)
    asked.result.createObjectStore(locks)
  }
  const base = await answered(asked)
  const write = (place: string, act: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = base.transaction(place, 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      act(transaction.objectStore(place))
    })
  const read = (store: string) => base.transaction(store).objectStore(store)
  return {
    lock: () => answered<Lock | undefined>(read(locks).get('lock')),
    setLock: (lock) => write(locks, (store) => store.add(lock, 'lock')),
    async list() {
      const store = read(records)
      const [names, all] = await Promise.all([
        answered(store.getAllKeys()),
        answered<Closed[]>(store.getAll()),
      ])
      return names.flatMap((key, at) => {
        const closed = all[at]
        return closed ? [{ name: String(key), closed }] : []
      })
    },
    put: (key, closed) => write(records, (store) => store.put(closed, key)),
    remove: (key) => write(records, (store) => store.delete(key)),
    async destroy() {
      base.close()
      await answered(indexedDB.deleteDatabase(name))
    },
  }
}

/** Two tabs of one kit would write over each other: true for the first, as long as it is open. */
export function holdDrawer(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? new Promise(() => {}) : undefined
    })
  })
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
