import { strFromU8, unzipSync } from 'fflate'

/** What is read of a page: not what is being written in it, nor what is compared sign by sign. */
export function readOf(html: string): string {
  const hidden = /<(textarea|script|style|pre|del|ins|option)\b[^>]*>[\s\S]*?<\/\1>/g
  const seen = html
    // The help of a field names the signs that it reads.
    .replace(/<(p|div)\b[^>]*\bid="[^"]*-aide"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<div class="word-diff"[^>]*>[\s\S]*?<\/div>/g, ' ')
    .replace(/<ul class="marks"[\s\S]*?<\/ul>/g, ' ')
    .replace(hidden, ' ')
    .replace(/<meta [^>]*content="([^"]*)"[^>]*>/g, '<p>$1</p>')
    .replace(/<\/?(?:p|li|div|h\d|td|th|tr|dd|dt|br|ul|ol|figure|blockquote)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
  return seen
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

/**
 * Signs before which French never breaks a line, and that an ordinary space lets open one: « un titre : », with a few words
 * around. What somebody is typing and code keep their spaces.
 */
export function looseSigns(html: string): readonly string[] {
  const read = html
    .replace(/<(textarea|script|style|pre|code)\b[^>]*>[\s\S]*?<\/\1>/g, 'x')
    .replace(/<\/?(?:p|li|div|h\d|td|th|tr|dd|dt|br|ul|ol|option|label)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
  const loose = /\S{0,20} +[;:!?»](?=[\s)\],.»&]|$)|« +\S{0,20}/gmu
  return [...read.matchAll(loose)].map(([found]) => found)
}

/** Addresses that the contents of a page name, and that no part of it bears. */
export function lostParts(html: string): readonly string[] {
  const contents = html.match(/<nav class="(?:[a-z]+-)?contents"[\s\S]*?<\/nav>/g) ?? []
  const named = contents.flatMap((nav) => [...nav.matchAll(/href="#([^"]+)"/g)])
  return named.flatMap(([, to = '']) => (html.includes(` id="${to}"`) ? [] : [to]))
}

/** The words of a document, part by part of its archive. */
export function wordsOf(archive: Uint8Array): string {
  return Object.entries(unzipSync(archive))
    .filter(([name]) => /^(?:word\/document|content)\.xml$/.test(name))
    .map(([, part]) => readOf(strFromU8(part).replace(/<(?:w:p|text:p|text:h)\b[^>]*>/g, '<p>')))
    .join('\n')
}
