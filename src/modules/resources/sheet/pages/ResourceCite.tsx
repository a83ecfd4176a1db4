import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { apaOf, iso690Of, noticeOf } from '../../papers/index.ts'
import { reusePaths, twinPath } from '../../paths/reuse.ts'
import { licenceMeaning, licenceName } from '../../texts/licences.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'

/** How to credit and to cite it, written for the reader, ready to be copied. */
export function ResourceCite({ frame, view }: { frame: Frame; view: ResourceView }) {
  const { resource, href, parent } = view
  const { locale } = frame
  const texts = reuseTexts[locale]
  return (
    <section class="resource-cite" aria-labelledby="citer">
      <h2 id="citer">{texts.citeTitle}</h2>
      <p>
        <strong>{licenceName(resource.licence, locale)}</strong> –{' '}
        {licenceMeaning(resource.licence, locale)}{' '}
        <a href={reusePaths.licences}>{texts.licenceMore}</a>
      </p>
      <CopyField id="mention" label={texts.noticeLabel} text={noticeOf(resource, href, parent)} />
      <CopyField id="apa" label={texts.apa} text={apaOf(resource, view, locale)} />
      <CopyField id="iso690" label={texts.iso690} text={iso690Of(resource, view, locale)} />
      <p>
        {texts.citeFiles}
        {colon[locale]}
        {(['bib', 'ris', 'csl.json'] as const).map((twin, at) => (
          <>
            {at > 0 ? ', ' : ''}
            <a href={twinPath(resource.slug, twin)}>{texts.files[twin]}</a>
          </>
        ))}
      </p>
    </section>
  )
}

/** A field that one only copies: one click in it, select all, copy. */
function CopyField({ id, label, text }: { id: string; label: string; text: string }) {
  const lines = Math.min(6, Math.max(2, Math.ceil(text.length / 78)))
  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      <textarea id={id} rows={lines} readonly>
        {text}
      </textarea>
    </div>
  )
}
