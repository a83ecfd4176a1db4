import { defineTexts } from '#kit/texts.ts'

/** Our words for the codes of `vocabularies/participedia.ts`: theirs are too short to be understood. */
export const participediaTexts = defineTexts(
  {
    purposes: {
      name: 'But de la démarche',
      values: {
        make: 'prendre une décision',
        make_influence: 'peser sur une décision',
        deliver: 'rendre un service',
        develop: 'développer les capacités des personnes',
        academic: 'faire avancer la recherche',
      },
    },
    approaches: {
      name: 'Manière de faire',
      values: {
        advocacy: 'plaidoyer',
        citizenship: 'apprentissage de la citoyenneté',
        civil: 'vie associative',
        cogovernance: 'gouvernance partagée',
        coproduction: 'coproduction',
        consultation: 'consultation',
        direct: 'décision directe',
        evaluation: 'évaluation et contrôle',
        protest: 'contestation',
        research: 'recherche',
      },
    },
    time_limited: {
      name: 'Durée',
      values: { a: 'une seule période', repeated: 'répétée' },
    },
    open_limited: {
      name: 'Ouverture',
      values: {
        open: 'ouverte à tout le monde',
        open_to: 'ouverte, avec un effort vers certaines personnes',
        limited: 'limitée à certaines personnes',
        both: 'ouverte et limitée, selon les moments',
      },
    },
    recruitment_method: {
      name: 'Comment les personnes sont venues',
      values: {
        captive: 'groupe déjà là',
        random: 'tirage au sort simple',
        stratified: 'tirage au sort par quotas',
        appointment: 'désignation',
        election: 'élection',
      },
    },
    facilitator_training: {
      name: 'Animation',
      values: {
        professional: 'par des professionnel·les',
        trained: 'par des personnes formées pour cela',
        untrained: 'par des personnes sans formation',
      },
    },
    facetoface_online_or_both: {
      name: 'En présence ou à distance',
      values: { facetoface: 'en présence', online: 'à distance', both: 'les deux' },
    },
    decision_methods: {
      name: 'Comment une décision se prend',
      values: {
        opinion: 'sondage d’opinion',
        idea: 'recueil d’idées',
        general: 'accord général ou consentement',
        voting: 'vote',
        'n/a': 'sans décision',
      },
    },
    if_voting: {
      name: 'Si l’on vote',
      values: {
        preferential: 'par classement',
        plurality: 'majorité relative',
        majoritarian: 'majorité absolue',
        supermajoritarian: 'majorité renforcée',
        unanimous: 'unanimité',
      },
    },
    change_types: {
      name: 'Ce qui a changé',
      values: {
        changes: 'les connaissances et les attitudes',
        changes_civic: 'les capacités civiques',
        changes_public: 'la politique publique',
        changes_how: 'la façon de faire des institutions',
        conflict: 'un conflit s’est transformé',
      },
    },
  },
  {
    purposes: {
      name: 'Purpose',
      values: {
        make: 'make a decision',
        make_influence: 'weigh on a decision',
        deliver: 'deliver a service',
        develop: 'develop people’s capacities',
        academic: 'research',
      },
    },
    approaches: {
      name: 'Approach',
      values: {
        advocacy: 'advocacy',
        citizenship: 'citizenship building',
        civil: 'civil society',
        cogovernance: 'shared governance',
        coproduction: 'co-production',
        consultation: 'consultation',
        direct: 'direct decision',
        evaluation: 'evaluation and oversight',
        protest: 'protest',
        research: 'research',
      },
    },
    time_limited: { name: 'Length', values: { a: 'a single period', repeated: 'repeated' } },
    open_limited: {
      name: 'Openness',
      values: {
        open: 'open to all',
        open_to: 'open, with an effort towards some people',
        limited: 'limited to some people',
        both: 'open and limited, at different moments',
      },
    },
    recruitment_method: {
      name: 'How people came',
      values: {
        captive: 'a group already there',
        random: 'simple random draw',
        stratified: 'draw with quotas',
        appointment: 'appointment',
        election: 'election',
      },
    },
    facilitator_training: {
      name: 'Facilitation',
      values: {
        professional: 'by professionals',
        trained: 'by people trained for it',
        untrained: 'by people without training',
      },
    },
    facetoface_online_or_both: {
      name: 'Face to face or online',
      values: { facetoface: 'face to face', online: 'online', both: 'both' },
    },
    decision_methods: {
      name: 'How a decision is taken',
      values: {
        opinion: 'opinion survey',
        idea: 'gathering of ideas',
        general: 'general agreement or consent',
        voting: 'vote',
        'n/a': 'no decision',
      },
    },
    if_voting: {
      name: 'If there is a vote',
      values: {
        preferential: 'by ranking',
        plurality: 'plurality',
        majoritarian: 'absolute majority',
        supermajoritarian: 'larger majority',
        unanimous: 'unanimity',
      },
    },
    change_types: {
      name: 'What changed',
      values: {
        changes: 'knowledge and attitudes',
        changes_civic: 'civic capacities',
        changes_public: 'public policy',
        changes_how: 'how institutions work',
        conflict: 'a conflict was transformed',
      },
    },
  },
)
