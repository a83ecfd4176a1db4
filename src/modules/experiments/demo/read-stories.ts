import { type ContentFault, type ContentFile, refuseFaults } from '#kit/content/content.ts'
import type { Day } from '#kit/dates.ts'
import { demoPeople } from '#modules/people/index.ts'
import { readContent } from '#platform/content.ts'
import type { ProtocolContent } from '../template/nouns.ts'
import { readProtocol } from './reading/protocol-answers.ts'
import { readStoryFile, type StoryDraft, titledParts } from './reading/story-file.ts'
import { smicvalTitle } from './stories/smicval.ts'
import type { Story } from './stories/story.ts'

/** Where the stories are edited, from the root of the house. */
export const storyFolder = 'src/modules/experiments/demo/content'

/** What the protocols of the invented stories say alike; each says the rest in its own words. */
const usualName = 'protocole-commun'

/** The experiment that the house replays from public facts. */
const replayedName = 'panel-du-smicval'

/** The files of the folder as stories told as of `today`, in the order of their ranks; or what is wrong, file by file. */
export function storiesIn(
  files: readonly ContentFile[],
  today: Day,
  unread: readonly ContentFault[] = [],
): { readonly drafts: readonly StoryDraft[]; readonly faults: readonly ContentFault[] } {
  const faults = [...unread]
  const add = (fault: ContentFault) => faults.push(fault)
  const readable = files.filter(({ path }) => !unread.some((fault) => fault.path === path))
  const common = readable.find(({ name }) => name === usualName)
  const usual = common ? usualIn(common, today, add) : {}
  const drafts = readable
    .filter(({ name }) => name !== usualName)
    .map((file) => readStoryFile(file, { today, people: demoPeople, usual, add }))
    .toSorted((draft, other) => draft.rank - other.rank)
  checkTogether(drafts, add)
  return {
    drafts,
    faults: faults.toSorted((fault, other) =>
      fault.path === other.path ? fault.line - other.line : fault.path < other.path ? -1 : 1,
    ),
  }
}

/** The invented world as of today: every station of the line, and what happens beside it. */
export async function readDemoStories(today: Day): Promise<readonly Story[]> {
  const { files, faults } = await readContent(storyFolder)
  return checked(storiesIn(files, today, faults)).filter(({ source }) => source === 'demo')
}

/** « J » in this one is the day on which the sources were read. */
export async function readReplayedStory(readOn: Day): Promise<Story> {
  const { files, faults } = await readContent(storyFolder, [replayedName])
  const [story] = checked(storiesIn(files, readOn, faults))
  if (!story) throw new Error(`${storyFolder}/${replayedName}.md is no story`)
  return story
}

function checked({ drafts, faults }: ReturnType<typeof storiesIn>): readonly Story[] {
  refuseFaults(faults)
  return drafts.map(({ story }) => story)
}

function usualIn(
  file: ContentFile,
  today: Day,
  add: (fault: ContentFault) => void,
): ProtocolContent {
  const { parts } = titledParts(file, add)
  const [part] = parts
  return part ? readProtocol(part, { path: file.path, today, add }) : {}
}

/** What no file can know alone: two stories of one title, a protocol taken from nowhere. */
function checkTogether(drafts: readonly StoryDraft[], add: (fault: ContentFault) => void): void {
  const before = new Map([[smicvalTitle, '']])
  for (const { file, line, story } of drafts) {
    const { path } = file
    const title = titleOf(story)
    const told = before.get(title)
    if (told)
      add({
        path,
        line,
        text: `${told} raconte déjà une expérience de ce titre : changez l’un des deux.`,
      })
    if (story.source === 'starter' && title !== smicvalTitle)
      add({
        path,
        line,
        text: `cette expérience est retrouvée par son titre : remettez « # ${smicvalTitle} ».`,
      })
    if (story.opening.kind === 'adopted' && !before.has(story.opening.from))
      add({
        path,
        line,
        text: `aucune histoire de rang plus petit ne s’appelle « ${story.opening.from} » : corrigez « de », ou le rang.`,
      })
    before.set(title, path)
  }
}

const titleOf = ({ opening }: Story) =>
  opening.kind === 'adopted' ? opening.title : opening.words.title
