import { createHash } from 'node:crypto'
import { digest } from '../files/files.ts'
import { readers } from '../imports/readers.ts'
import { damaged, type Part, partsOf } from './archive.ts'
import {
  filePath,
  type Manifest,
  manifestName,
  type OnStep,
  readManifest,
  sealName,
  tablePath,
} from './manifest.ts'
import { sealOf } from './saved-parts.ts'

/**
 * Reads the whole archive once and compares every part with what the manifest says of it. Nothing is
 * written anywhere before this has passed.
 */
export async function checkBackup(
  archive: string,
  onStep: OnStep = () => undefined,
): Promise<Manifest> {
  const parts = partsOf(archive)
  try {
    const first = await parts.next()
    if (first.done || first.value.path !== manifestName) throw damaged(manifestName)
    if (first.value.size > readers.manifest.bytes) throw damaged(manifestName)
    const bytes = await wholeBytes(first.value)
    const manifest = readManifest(bytes.toString('utf8'))
    const expected = expectedParts(manifest, sealOf(bytes))
    for await (const part of parts) {
      onStep(expected.done, 2 * (expected.total - 1), part.path)
      expected.meet(part.path, part.size)
      expected.check(await digestOf(part))
    }
    expected.finish()
    return manifest
  } finally {
    await parts.return(undefined)
  }
}

/** The order is part of the promise: tables come after those they refer to, the seal comes last. */
function expectedParts(manifest: Manifest, seal: string) {
  const order = [
    ...manifest.tables.map(({ name, size, sha256 }) => ({ path: tablePath(name), size, sha256 })),
    ...manifest.files.map(({ sha256, size }) => ({ path: filePath(sha256), size, sha256 })),
    { path: sealName, size: seal.length, sha256: digest(Buffer.from(seal)) },
  ]
  let done = 0
  return {
    get done() {
      return done
    },
    total: order.length,
    /** Before its bytes are read: a part that says more than the manifest does would be read for hours. */
    meet(path: string, size: number) {
      const expected = order[done]
      if (expected?.path !== path) throw damaged(expected?.path ?? path)
      if (expected.size !== size) throw damaged(spoken(path))
    },
    check(sha256: string) {
      const expected = order[done++]
      if (expected?.sha256 !== sha256) throw damaged(spoken(expected?.path ?? ''))
    },
    finish() {
      const missing = order[done]
      if (missing) throw damaged(missing.path)
    },
  }
}

/** The seal speaks for the manifest. */
const spoken = (path: string) => (path === sealName ? manifestName : path)

async function digestOf(part: Part): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of part.bytes) hash.update(chunk)
  return hash.digest('hex')
}

export async function wholeBytes(part: Part): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of part.bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
