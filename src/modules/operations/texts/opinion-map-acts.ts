import { defineTexts } from '#kit/texts.ts'

/** Acts of opinion maps, for the public journal: `activity.ts` takes them in. */
export const opinionMapActs = defineTexts(
  {
    'opinion-map.opened': 'Une carte d’avis est ouverte',
    'opinion-map.closed': 'Une carte d’avis est close',
    'opinion-map.statement-added': 'Un énoncé est ajouté par l’équipe',
    'opinion-map.statement-proposed': 'Un énoncé est proposé',
    'opinion-map.statement-accepted': 'Un énoncé est accepté',
    'opinion-map.statement-refused': 'Un énoncé est refusé, avec sa raison',
    'opinion-map.statement-double': 'Un énoncé dit la même chose qu’un autre',
    'opinion-map.statement-appealed': 'Le second examen d’un énoncé est demandé',
    'opinion-map.statement-upheld': 'Le second examen d’un énoncé est accepté',
    'opinion-map.statement-answered': 'La collectivité répond à un énoncé qui rassemble',
    'opinion-map.statement-dismissed': 'Le second examen d’un énoncé est refusé, avec sa raison',
  },
  {
    'opinion-map.opened': 'An opinion map is open',
    'opinion-map.closed': 'An opinion map is closed',
    'opinion-map.statement-added': 'A statement is added by the team',
    'opinion-map.statement-proposed': 'A statement is proposed',
    'opinion-map.statement-accepted': 'A statement is accepted',
    'opinion-map.statement-refused': 'A statement is refused, with its reason',
    'opinion-map.statement-double': 'A statement says the same as another one',
    'opinion-map.statement-appealed': 'A second look at a statement is asked for',
    'opinion-map.statement-upheld': 'The second look at a statement is accepted',
    'opinion-map.statement-answered': 'The authority answers a statement that people agree on',
    'opinion-map.statement-dismissed': 'The second look at a statement is refused, with its reason',
  },
)
