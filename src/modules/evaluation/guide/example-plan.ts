import type { PlanFields } from '#engines/field-trials/index.ts'
import type { Answers } from './answers.ts'
import type { Design } from './designs.ts'

/**
 * The plan that `ouvroir trials` would run for this design: the names are those of the columns of the table of data. Nothing for a
 * case study, which counts nothing.
 */
export function examplePlan(
  design: Design,
  { unit }: Pick<Answers, 'unit'>,
): PlanFields | undefined {
  const column = unit === 'places' ? 'lieu' : 'personne'
  const result = { outcome: 'resultat', treatment: 'recu' }
  switch (design) {
    case 'random-groups':
      return unit === 'places'
        ? { design: 'clustered', ...result, cluster: column, se: 'CR2', alpha: 0.05 }
        : { design: 'complete', ...result, se: 'neyman', alpha: 0.05 }
    case 'stepped':
      return {
        ...{ design: 'ols', ...result, covariates: ['etape_2', 'etape_3'], cluster: column },
        ...{ se: 'CR2', alpha: 0.05 },
      }
    case 'matched-towns':
      return {
        ...{ design: 'pairs', outcome: 'evolution', treatment: 'recu', block: 'paire' },
        ...{ se: 'neyman', alpha: 0.05 },
      }
    case 'comparison':
      return { design: 'did', ...result, time: 'apres', cluster: column, se: 'CR2', alpha: 0.05 }
    case 'interrupted':
      return {
        ...{ design: 'ols', outcome: 'resultat', treatment: 'apres' },
        ...{ covariates: ['numero_de_date', 'dates_depuis'], se: 'HC2', alpha: 0.05 },
      }
    case 'before-after':
      return {
        ...{ design: 'pairs', outcome: 'resultat', treatment: 'apres', block: column },
        ...{ se: 'neyman', alpha: 0.05 },
      }
    case 'case-study':
      return undefined
  }
}

/** The same, as the fields of the form of a protocol: titles of columns one after the other, apart by semicolons. */
export function plannedRow(design: Design, plan: PlanFields): Readonly<Record<string, string>> {
  const isDrawn = design === 'random-groups' || design === 'stepped'
  return Object.fromEntries(
    Object.entries({ ...plan, drawn: isDrawn ? 'yes' : 'no' }).map(([key, value]) => {
      if (key === 'se' && value === 'neyman') return [key, 'design']
      return [key, Array.isArray(value) ? value.join('; ') : String(value)]
    }),
  )
}
