import { contentNames, readContent } from '#platform/content.ts'
import {
  checkedSheets,
  orderName,
  readSheets,
  replayedSlug,
  type StarterSheet,
  starterFolder,
} from '../starter-sheets.ts'

/** Addresses of the sheets that a new house shows: the names of their files. */
export function starterSlugs(): readonly string[] {
  return contentNames(starterFolder).filter((name) => name !== orderName && name !== replayedSlug)
}

/** All that a new house shows, the first ones on top. */
export async function readStarterSheets(): Promise<readonly StarterSheet[]> {
  const { files, faults } = await readContent(starterFolder)
  return checkedSheets(readSheets(files, faults)).filter(({ slug }) => slug !== replayedSlug)
}

/** The one that an experiment tells. */
export async function readReplayedSheet(): Promise<StarterSheet> {
  const { files, faults } = await readContent(starterFolder, [replayedSlug])
  const [sheet] = checkedSheets(readSheets(files, faults))
  if (!sheet) throw new Error(`${starterFolder}/${replayedSlug}.md is no sheet`)
  return sheet
}
