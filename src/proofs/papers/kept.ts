import { existsSync, mkdirSync, writeFileSync } from 'node:fs'

const folder = process.env['OUVROIR_PAPERS']

/** `OUVROIR_PAPERS=folder` keeps the papers that a proof wrote, to be looked at. */
export function kept(name: string, bytes: Uint8Array): Uint8Array {
  if (folder && !existsSync(folder)) mkdirSync(folder, { recursive: true })
  if (folder) writeFileSync(`${folder}/${name.replaceAll(' ', '-')}`, bytes)
  return bytes
}
