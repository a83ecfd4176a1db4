import { hashOf, timeOfRound } from '#engines/sortition/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { numbered } from '#kit/words.ts'
import type { Draw } from './draw.ts'
import { parisClock } from './paris-time.ts'
import type { DrawFeature } from './quota.ts'

/**
 * The rule as a text that is hashed and kept: the same facts always give the same text. In French, as it was published;
 * whoever reads the receipt in ten years reads this. A rule that was published before an upgrade is sealed after it: figures and
 * hours are written here as they always were, whatever form the pages take.
 */
export function rulesText(draw: Draw, features: readonly DrawFeature[]): string {
  const lines = [
    `Règle du tirage au sort : ${draw.title}`,
    `Organisation : ${draw.organiser || 'non dite'}`,
    `Population : ${draw.population || 'non dite'}`,
    `Places : ${draw.panelSize}`,
    `Un même foyer : ${draw.sameAddress ? 'une personne au plus' : 'pas de limite'}`,
    ...(draw.experimentId || draw.parentDrawId
      ? [
          'Déjà tirées au sort : qui siège ou a siégé dans un autre panel de la même expérience est écarté·e du vivier, sauf raison écrite par l’équipe.',
        ]
      : []),
    `Chances : règle ${draw.method}, liste de ${numbered(String(draw.listSize), 'panels', 'fr')} également probables${draw.listSize < 10_000 ? ', dix fois plus longue tant qu’une personne qui a une chance n’y est dans aucun panel' : ''}`,
    ...features.flatMap((feature) => [
      `Critère : ${feature.label}${feature.reference ? ` (source : ${feature.reference})` : ''}`,
      ...feature.values.map(
        ({ label, min, max, minFlex, maxFlex }) =>
          `  ${label} : de ${min} à ${numbered(String(max), 'places', 'fr')}${minFlex < min || maxFlex > max ? ` (si rien n’est possible : de ${minFlex} à ${maxFlex})` : ''}`,
      ),
    ]),
    ...(draw.lettersRound
      ? [
          `Lettres : tirées par la balise drand quicknet, tour ${draw.lettersRound} (${instantOf(draw.lettersRound)}), dans une liste numérotée dont l’empreinte est publiée avant ce tour. Une liste fixée moins d’une minute avant, ou plus tard, prend le premier tour dix minutes au moins après la publication de son empreinte.`,
        ]
      : []),
    'Tirage : un numéro de panel, somme des dés lancés en public (trois, ou quatre pour 10 000 panels) et de la balise drand quicknet du tour fixé d’avance, modulo le nombre de panels.',
    ...(draw.diceAlone
      ? [
          'Dés seuls : permis. Si l’engagement le dit, le numéro est celui des dés lancés en public, sans la balise ; la balise du tour fixé d’avance ne donne alors que l’ordre de la réserve.',
        ]
      : []),
    'Réserve : tous les autres tickets, dans l’ordre que donne la même balise.',
    'Remplacements : places libres par ordre de ticket ; pour chacune, le premier ticket de la réserve qui garde tous les quotas et la règle du foyer et laisse remplir les autres places. À défaut, les bornes souples ; à défaut, la place reste vide jusqu’à une décision signée et publiée.',
    `Fin des remplacements : ${day(draw.replacementsEndOn)}`,
    `Première séance : ${day(draw.firstSessionOn)}`,
    `Indemnité : ${draw.indemnity || 'aucune'}`,
  ]
  return `${lines.map((line) => line.trimEnd().replaceAll('\u00a0', ' ')).join('\n')}\n`
}

/** The rule as the public log tells it: its text, and what it says of chance, for whoever verifies without reading French. */
export function publishedRule(draw: Draw, features: readonly DrawFeature[]) {
  const text = rulesText(draw, features)
  return {
    ...{ sha256: hashOf(text), text },
    ...(draw.diceAlone ? { diceAlone: true } : {}),
    ...(draw.lettersRound ? { lettersRound: draw.lettersRound } : {}),
  }
}

function day(on: string | undefined): string {
  return on ? writtenDay(on, 'fr') : 'non dite'
}

/** « 12 décembre 2026 à 09 h 00 ». */
function instantOf(round: number): string {
  const { day: on, time } = parisClock(new Date(timeOfRound(round) * 1000))
  return `${writtenDay(on, 'fr')} à ${time.slice(0, 5).replace(':', ' h ')}`
}
