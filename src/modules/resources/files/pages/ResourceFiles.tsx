import type { Frame } from '#kit/frame.ts'
import { writtenSize } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import { reusePath, twinPath } from '../../paths/reuse.ts'
import type { ResourceFile } from '../../resource-file.ts'
import { licenceName } from '../../texts/licences.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'

/** What can be taken away: pictures are seen, with their rights; the others are named and weighed. */
export function ResourceFiles({ frame, view }: { frame: Frame; view: ResourceView }) {
  const { files, resource } = view
  if (files.length === 0) return null
  const texts = reuseTexts[frame.locale]
  const whole = files.reduce((sum, { size }) => sum + size, 0)
  return (
    <section class="resource-files" aria-labelledby="fichiers">
      <h2 id="fichiers">{texts.filesTitle}</h2>
      <ul>
        {files.map((file) => (
          <li>
            <FileLine frame={frame} slug={resource.slug} file={file} />
          </li>
        ))}
      </ul>
      {files.length > 1 && (
        <p>
          <a href={twinPath(resource.slug, 'zip')}>
            {resource.kind === 'kit' ? texts.wholeKit : texts.allFiles}
          </a>{' '}
          <span class="file-note">
            {texts.wholeKitNote(files.length, writtenSize(whole, frame.locale))}
          </span>
        </p>
      )}
    </section>
  )
}

function FileLine({ frame, slug, file }: { frame: Frame; slug: string; file: ResourceFile }) {
  const texts = reuseTexts[frame.locale]
  const href = reusePath('file', { slug, id: file.id })
  const picture = file.mediaType.startsWith('image/')
  return (
    <>
      {picture && <img src={href} alt={file.description} loading="lazy" />}
      <a lang={writtenLocale} href={href}>
        {file.title}
      </a>{' '}
      <span class="file-note">
        {[extensionOf(file.mediaType), writtenSize(file.size, frame.locale)]
          .filter(Boolean)
          .join(', ')}
      </span>
      {file.step !== undefined && <span class="file-note"> · {texts.step(file.step)}</span>}
      {!picture && <Prose markdown={file.description} />}
      <p class="file-note">
        {[file.rightsHolder, licenceName(file.licence, frame.locale)].filter(Boolean).join(', ')}.{' '}
        {picture && texts.peopleShown[file.peopleShown]}
      </p>
    </>
  )
}

const extensions: readonly (readonly [RegExp, string])[] = [
  [/pdf$/, 'PDF'],
  [/wordprocessing/, 'Word'],
  [/opendocument\.text$/, 'LibreOffice'],
  [/spreadsheet/, 'Excel'],
  [/csv$/, 'CSV'],
  [/markdown$/, 'Markdown'],
  [/plain$/, 'texte'],
]

function extensionOf(mediaType: string): string | undefined {
  return extensions.find(([shape]) => shape.test(mediaType))?.[1]
}
