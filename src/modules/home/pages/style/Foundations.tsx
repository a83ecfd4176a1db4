import type { Locale } from '#kit/texts.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { type Paint, paint } from '#ui/Picture/paint.ts'
import { styleTexts } from './texts.ts'

const colours: readonly (readonly [Paint, string])[] = [
  ['paper', 'papier'],
  ['sheet', 'feuille'],
  ['ink', 'encre'],
  ['ink-soft', 'encre douce'],
  ['line', 'filet'],
  ['line-strong', 'filet fort'],
  ['accent', 'vermillon'],
  ['accent-wash', 'lavis de vermillon'],
  ['action', 'bleu encre'],
  ['good', 'vert atelier'],
  ['caution', 'jaune craie'],
  ['land', 'terre'],
]

const series: readonly Paint[] = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
]

export function Colours({ locale }: { locale: Locale }) {
  return (
    <section id="couleurs">
      <h2>{styleTexts[locale].parts.colours}</h2>
      <ul class="swatches" lang="fr">
        {colours.map(([name, words]) => (
          <li>
            <svg width="64" height="44" aria-hidden="true">
              <rect x="1" y="1" width="62" height="42" rx="8" {...paint(name, 'line-strong', 1)} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <h3 lang="fr">Huit séries, distinctes pour les yeux daltoniens</h3>
      <ul class="swatches" lang="fr">
        {series.map((name, rank) => (
          <li>
            <svg width="64" height="24" aria-hidden="true">
              <rect width="64" height="24" rx="4" {...paint(name)} />
            </svg>
            {`série ${rank + 1}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Typefaces({ locale }: { locale: Locale }) {
  return (
    <section id="caracteres">
      <h2>{styleTexts[locale].parts.type}</h2>
      <div lang="fr">
        <h3>Un titre de troisième rang, qui peut tenir sur deux lignes sans se serrer</h3>
        <p>
          Un paragraphe de lecture. Des collectivités et des habitant·es testent de nouvelles façons
          de décider ensemble. <strong>Un passage important</strong>, <em>une nuance</em>,{' '}
          <a href="#caracteres">un lien</a>, <code>3f9a…c21e</code>. « Combien cela coûte-t-il ? »
          34 522 €, dont 35 % de bénévolat.
        </p>
        <h4>Un titre de quatrième rang</h4>
        <ul>
          <li>Une ligne de liste.</li>
          <li>
            Une ligne plus longue, avec une suite.
            <ul>
              <li>Une ligne sous la ligne.</li>
            </ul>
          </li>
        </ul>
        <BigFigures
          items={[
            { value: '34 522 €', label: 'dépensés, dont 35 % de bénévolat' },
            { value: '100', label: 'lettres pour 29 inscriptions' },
            { value: '1 800', label: 'heures' },
          ]}
        />
      </div>
    </section>
  )
}
