import { refuseFaults } from '#kit/content/content.ts'
import { readContent } from '#platform/content.ts'
import { aspects, type Indicator } from '../indicator.ts'
import { readIndicators } from '../read-indicators.ts'

const indicatorFolder = 'src/modules/evaluation/indicators/content'

let read: Promise<readonly Indicator[]> | undefined

/** Read once, when somebody first opens the library: a start does not pay for it. */
export function listIndicators(): Promise<readonly Indicator[]> {
  read ??= readLibrary()
  return read
}

/** By what they look at, then by their French name. */
async function readLibrary(): Promise<readonly Indicator[]> {
  const { files, faults } = await readContent(indicatorFolder)
  const { indicators, faults: own } = readIndicators(files)
  refuseFaults([...faults, ...own])
  return indicators.toSorted(
    (first, second) =>
      aspects.indexOf(first.aspect) - aspects.indexOf(second.aspect) ||
      first.words.name.fr.localeCompare(second.words.name.fr, 'fr'),
  )
}
