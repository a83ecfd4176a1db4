import { vi } from 'vitest'

export interface Heard<T> {
  readonly code: T
  readonly out: string
  readonly err: string
}

/** What a command writes on both outputs while it runs, instead of writing it here. */
export async function heard<T>(run: () => Promise<T>): Promise<Heard<T>> {
  const said = { out: '', err: '' }
  const keep = (where: 'out' | 'err') => (part: string | Uint8Array) => {
    said[where] += String(part)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ]
  try {
    const code = await run()
    return { code, ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
