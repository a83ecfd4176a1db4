import type { Frame } from '#kit/frame.ts'
import { Columns } from '#ui/Columns/Columns.tsx'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { DocumentView } from '#ui/DocumentView/DocumentView.tsx'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { PhoneLink } from '#ui/PhoneLink/PhoneLink.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import { sampleDocument } from './samples.ts'
import { styleTexts } from './texts.ts'

const markdown = `Une **phrase** avec un [lien](https://exemple.fr) et du <b>code refusé</b>.

- une ligne
- une autre

> Une citation.`

export function TextSamples({ frame }: { frame: Frame }) {
  const { locale } = frame
  return (
    <section id="textes">
      <h2>{styleTexts[locale].parts.text}</h2>
      <WordDiff
        locale={locale}
        pieces={[
          { kind: 'same', text: 'Le tirage a lieu à la ' },
          { kind: 'removed', text: 'mairie' },
          { kind: 'same', text: ' ' },
          { kind: 'added', text: 'salle des fêtes' },
          { kind: 'same', text: ', en public.' },
        ]}
      />
      <Prose markdown={markdown} />
      <p>
        Source{' '}: <ExternalLink href="https://exemple.fr/rapport">exemple.fr</ExternalLink>
      </p>
      <p>
        <PhoneLink phone="02 98 00 00 00" />
      </p>
      <CopyText locale="fr" text="https://exemple.fr/brouillons/1a2b" />
      <ShowElsewhere
        frame={frame}
        path="/experiences/budget-a-parts-egales"
        title="Un budget à parts égales"
        height={700}
      />
      <HelpLine locale="fr" help={{ phone: '02 98 00 00 00', contact: '' }} />
      <h3>Un document et ce qui l’accompagne</h3>
      <Columns
        main={<DocumentView document={sampleDocument} level={3} />}
        aside={
          <Facts
            items={[
              { name: 'Version', value: '7, figée le 2 septembre 2026' },
              { name: 'Empreinte', value: <code>3f9a…c21e</code> },
            ]}
          />
        }
      />
    </section>
  )
}
