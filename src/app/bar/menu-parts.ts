/** What the project's menu opens, each part fetched when it is chosen. Apart from the menu, because every visit fetches that. */
import type { Workbench } from '../workbench'

type Open = (workbench: Workbench) => unknown

/** By the part's name. */
export const parts = {
  examples: async (): Promise<Open> => (await import('../examples/gallery')).openGallery,
  earlier: async (): Promise<Open> => (await import('../drafts/earlier-projects')).openEarlier,
  handOver: async (): Promise<Open> => (await import('../hand-over/open-hand-over')).openHandOver,
  print: async (): Promise<Open> => (await import('../print/open-print')).openPrint,
  share: async (): Promise<Open> => (await import('../share/open-share')).openShare,
  tasks: async (): Promise<Open> => (await import('../tasks/open-task-maker')).openTaskMaker,
  class: async (): Promise<Open> => (await import('../class/open-class')).openClass,
}
