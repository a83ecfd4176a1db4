import { defineTexts } from '#kit/texts.ts'

export const listTexts = defineTexts(
  {
    lists: 'Listes',
    listsTitle: 'Les listes : à quoi l’on peut s’inscrire',
    listsLead: 'Le nom de la liste et sa description disent ce que les gens recevront.',
    name: 'Nom de la liste',
    nameHint: 'Par exemple « La lettre du réseau ».',
    description: 'Ce que les gens y reçoivent, et à quel rythme',
    public: 'Ouverte à l’inscription, et lettres publiées aux archives',
    keep: 'Enregistrer',
    create: 'Créer une liste',
    kept: 'La liste est enregistrée.',
    known: 'Une liste porte déjà ce nom.',
  },
  {
    lists: 'Lists',
    listsTitle: 'Lists: what one may subscribe to',
    listsLead: 'A list is a promise: its name and sentence say what one will receive.',
    name: 'Name of the list',
    nameHint: 'For example “The letter of the network”.',
    description: 'What is received, and how often',
    public: 'Open to subscriptions, with letters published in the archive',
    keep: 'Save',
    create: 'Create a list',
    kept: 'The list is saved.',
    known: 'A list bears this name already.',
  },
)
