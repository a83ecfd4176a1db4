import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { dots, type SheetPaper } from './sheet-paper.ts'

/** The pages of a printed file, as ink on paper: what hands and cameras of the bench take. Poppler draws them. */
export async function papersOf(pdf: Uint8Array): Promise<readonly SheetPaper[]> {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'))
  try {
    writeFileSync(join(folder, 'sheets.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', String(dots * 25.4), '-png', '-gray', 'sheets.pdf', 'page'], {
      cwd: folder,
    })
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return await Promise.all(pages.sort().map((name) => paperIn(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function paperIn(path: string): Promise<SheetPaper> {
  const size = { width: 210 * dots, height: 297 * dots, fit: 'fill' } as const
  const { data, info } = await sharp(path)
    .greyscale()
    .resize(size)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, points: new Uint8Array(data) }
}
