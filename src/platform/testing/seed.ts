import fc from 'fast-check'

/**
 * The same invented cases in every run, so that a change is judged and not luck. Other cases are looked
 * for on purpose: `OUVROIR_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['OUVROIR_SEED'] ?? 20_261_125) })
