import { type Block, itemParts } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { plainInline } from '#kit/prose/plain-inline.ts'
import { plainWords } from '#kit/words.ts'

/** Signs of a sentence on a slide: more is read, not heard. */
const longestSentence = 220

/** The first sentences of a text, those that are long enough to say something. */
export function firstSentences(text: string, most: number): readonly string[] {
  return sentencesOf(text).slice(0, most)
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=\p{Lu})|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= 3)
    .map((sentence) => cut(sentence))
}

/** Between two words, and said to be cut. */
function cut(sentence: string): string {
  if (sentence.length <= longestSentence) return sentence
  const end = sentence.lastIndexOf(' ', longestSentence - 1)
  return `${sentence.slice(0, end > 0 ? end : longestSentence - 1)}…`
}

const months = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet'],
  ...['aout', 'septembre', 'octobre', 'novembre', 'decembre'],
]
const dated = new RegExp(
  `\\b(?:${months.join('|')}) 20\\d\\d\\b|\\b(?:semaine|mois|trimestre|jour) \\d{1,3}\\b`,
)

const datedInFigures = /\b\d{1,2}\/\d{1,2}\/20\d\d\b/

/** What the answer says of its calendar: the sentences that give a month, a day, or the rank of a week. */
export function datedSentences(texts: readonly string[], most: number): readonly string[] {
  return texts
    .flatMap(sentencesOf)
    .filter((sentence) => datedInFigures.test(sentence) || dated.test(plainWords(sentence)))
    .slice(0, most)
}

const mostTitles = 6
const mostSentences = 3

/** Its own titles are the outline of a part; one without any says its first sentences. */
export function spokenLines(body: string): readonly string[] {
  const titles = proseBlocks(body).flatMap((block) => (block.kind === 'heading' ? block.text : []))
  return titles.length > 1
    ? titles.slice(0, mostTitles)
    : firstSentences(spokenText(body), mostSentences)
}

/** Without the marks of the writing: what was bold is spoken as the rest. */
export function spokenText(body: string): string {
  return proseBlocks(body).flatMap(linesOf).join('\n')
}

function linesOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph' || block.kind === 'quote') return [plainInline(block.text)]
  return block.kind === 'list' ? block.items.map((item) => plainInline(itemParts(item).text)) : []
}
