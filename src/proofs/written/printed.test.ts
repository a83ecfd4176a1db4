import { describe, expect, test } from 'vitest'
import { reader } from '#kit/prose/reader.ts'
import { signsShown, wholeText } from '#kit/prose/whole-text.ts'
import { paperMakers, proseMakers } from '#law/papers.ts'
import { filesBelow } from '#law/source.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { kept } from '../papers/kept.ts'
import { empty as head } from '../papers/senders.ts'
import { type Printed, printed } from './printed.ts'

// The same whole text, in each long field of every paper, as it is read once it is printed.

/** What they print comes by a questionnaire, which the search below does not follow. */
const byQuestionnaire = ['draws/invitations/documents/paper-form.ts#paperForm']

test('every paper that prints what somebody wrote is compared', () => {
  const files = filesBelow('src/modules', /\.tsx?$/)
  const makers = proseMakers(paperMakers(files), files)
  expect(byQuestionnaire.filter((maker) => makers.includes(maker))).toEqual([])
  expect(Object.keys(printed).toSorted()).toEqual([...makers, ...byQuestionnaire].toSorted())
})

async function readOf(write: Printed, name: string): Promise<string> {
  const paper = write(wholeText.typed)
  const pdf = await ('letters' in paper ? writeLetters(paper, head) : writePdf(paper, head))
  // In the order of the file: cell after cell.
  return told(kept(`${name}.pdf`, pdf), 'a.pdf', 'pdftotext', '-raw', 'FILE', '-')
}

/** A narrow cell cuts words at a syllable, and addresses anywhere. */
const glued = (text: string) => text.replace(/[\s\u00ad-]/g, '')

const fields = Object.entries(printed).flatMap(([maker, own]) =>
  Object.entries(own).map(([field, write]) => [`${maker.split('#')[1]} ${field}`, write] as const),
)

describe.skipIf(!hasCommand('pdftotext')).each(fields)('%s', (name, write) => {
  test('loses no word and shows no sign', async () => {
    const text = await readOf(write, `whole-${name}`)
    expect(signsShown(text)).toEqual([])
    const all = glued(text)
    expect(wholeText.words.filter((word) => !all.includes(glued(word)))).toEqual([])
  })

  test('would show the signs, were they not read', async () => {
    const rules = ['emphasis', 'link', 'heading', 'list', 'table', 'blockquote']
    reader.disable(rules)
    try {
      expect(signsShown(await readOf(write, 'as typed')).length).toBeGreaterThan(1)
    } finally {
      reader.enable(rules)
    }
  })
})
