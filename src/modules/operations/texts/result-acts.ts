import { defineTexts } from '#kit/texts.ts'

/** Acts on the results of frozen plans, as the journal says them. */
export const resultActs = defineTexts(
  {
    'result.kept': 'Le résultat d’un plan figé est gardé en brouillon',
    'result.published': 'Le résultat d’un plan figé est publié, avec ses écarts',
    'result.withdrawn': 'Un résultat publié est retiré, avec une raison',
    'result.dropped': 'Le brouillon d’un résultat est effacé',
    'trial-family.prepared': 'Une page d’essais lus ensemble est préparée',
    'trial-family.published': 'Des essais lus ensemble sont publiés',
    'trial-family.withdrawn': 'Des essais lus ensemble sont retirés, avec une raison',
    'trial-family.left-out': 'Un essai est écarté de ceux lus ensemble, avec une raison',
    'trial-family.taken-back': 'Un essai écarté compte de nouveau',
    'trial-family.dropped': 'Un brouillon d’essais lus ensemble est effacé',
  },
  {
    'result.kept': 'The result of a frozen plan is kept as a draft',
    'result.published': 'The result of a frozen plan is published, with its deviations',
    'result.withdrawn': 'A published result is withdrawn, with a reason',
    'result.dropped': 'The draft of a result is erased',
    'trial-family.prepared': 'A page of trials read together is prepared',
    'trial-family.published': 'Trials read together are published',
    'trial-family.withdrawn': 'Trials read together are withdrawn, with a reason',
    'trial-family.left-out': 'A trial is left out of those read together, with a reason',
    'trial-family.taken-back': 'A trial that was left out counts again',
    'trial-family.dropped': 'A draft of trials read together is erased',
  },
)
