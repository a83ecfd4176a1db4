import { strFromU8, unzipSync } from 'fflate'

/** What is read of a page: not what is being written in it, nor what is compared sign by sign. */
export function readOf(html: string): string {
  const hidden = /<(textarea|script|style|pre|del|ins|option)\b[^>]*>[\s\S]*?<\/\1>/g
  const seen = html
    // The help of a field names the signs that it reads.
    .replace(/<(p|div)\b[^>]*\bid="[^"]*-aide"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<div class="word-diff">[\s\S]*?<\/div>/g, ' ')
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

/** The words of a document, part by part of its archive. */
export function wordsOf(archive: Uint8Array): string {
  return Object.entries(unzipSync(archive))
    .filter(([name]) => /^(?:word\/document|content)\.xml$/.test(name))
    .map(([, part]) => readOf(strFromU8(part).replace(/<(?:w:p|text:p|text:h)\b[^>]*>/g, '<p>')))
    .join('\n')
}
