/** The stage: what the program says, and a card for each thing that there is to see. Only filled cards exist. */

import { useComputed } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { PAD, PEN } from '../../data/drawing/strokes'
import { AccuracyPanel } from '../../panels/accuracy/accuracy-panel'
import { readable } from '../../panels/common/numbers'
import { LogPanel, WordsView } from '../../panels/log/log-panel'
import { Speech } from '../../panels/log/speech'
import { NetworkPanel } from '../../panels/network/network-panel'
import { PadPanel } from '../../panels/pad/pad-panel'
import { PicturePanel } from '../../panels/picture/picture-panel'
import { inShort } from '../../panels/report/in-short'
import { say, titleText } from '../../words'
import { Seed } from '../bar/controls/seed'
import { doesNotFall } from '../gradients/does-not-fall'
import { GradientsCard } from '../gradients/gradients-card'
import { useLiveMark } from '../gradients/live/use-live-mark'
import { checkingOf, liveOf } from '../gradients/of-workbench'
import { Offer } from '../gradients/offer'
import {
  BookIcon,
  ChartIcon,
  CheckIcon,
  EyeIcon,
  ListIcon,
  LogIcon,
  NetworkIcon,
  PadIcon,
  PictureIcon,
  PinIcon,
  ReportIcon,
  TargetIcon,
} from '../icons'
import { ImagesCard } from '../images/images-card'
import { drawnLater } from '../later/drawn-later'
import { isPhone } from '../layout/layout'
import { isDark } from '../theme'
import { useWorkbench } from '../workbench'
import { About } from './about'
import { Card } from './card'
import { type CardId, enlarged, forgetChoices, isOpen, lookAt, type StageFacts } from './cards'
import { chooseWatched } from './choose-watched'
import { EmptyStage } from './empty-stage'
import { invitesDrawing } from './invites-drawing'
import { createNetwork, InShort } from './network'
import { NumbersPanel } from './numbers'
import { createTryImage } from './try-image'
import './stage.css'

/** What only a run fills. */
const ChartsPanel = drawnLater(
  'charts',
  async () => (await import('../../panels/charts/charts-panel')).ChartsPanel,
)
const ReportPanel = drawnLater(
  'report',
  async () => (await import('../../panels/report/report-panel')).ReportPanel,
)

export function Stage() {
  const workbench = useWorkbench()
  const { session, store, watched, projects, commands, inspector, pad, images, learn } = workbench
  const tries = useMemo(() => createTryImage({ ...workbench, lookAtPad: () => lookAt('pad') }), [workbench])
  const checking = checkingOf(workbench)
  const pictures = useComputed(() => session.stage.value.pictures)
  const charts = useComputed(() => session.stage.value.charts)
  const log = useComputed(() => session.stage.value.log)
  const logCount = useComputed(() => session.stage.value.logCount)
  const said = useComputed(() => session.stage.value.said)
  const network = useMemo(() => createNetwork(session), [session])
  const hasNetwork = useComputed(() => network.value !== null)
  const live = liveOf(workbench)
  const mark = useLiveMark(live)
  const accuracy = useComputed(() => watched.accuracy.value ?? 0)
  const shownCount = useComputed(() => watched.variables.value.length + watched.lists.value.length)
  const example = projects.example.value
  const own = store.images.value

  const filled = useComputed(() => {
    const cards = new Set<CardId>()
    if (projects.example.value) cards.add('about')
    if (store.images.value) cards.add('images')
    if (session.reports.value.length > 0) cards.add('report')
    if (session.mayTrain.value && learn.asksOfBackprop.value) cards.add('gradients')
    if (pad.use.value) cards.add('pad')
    if (pictures.value.length > 0) cards.add('picture')
    if (watched.accuracy.value !== null && session.status.value !== 'idle') cards.add('accuracy')
    if (hasNetwork.value) cards.add('network')
    if (charts.value.length > 0) cards.add('charts')
    if (store.variables.value.length + store.lists.value.length > 0) cards.add('numbers')
    if (logCount.value > 0) cards.add('log')
    return cards
  })
  const facts: StageFacts = {
    hasRun: session.status.value !== 'idle',
    isActive: session.active.value,
    invitesDrawing: invitesDrawing(pad, session),
    lacksImages: images.whereabouts.value.kind === 'missing',
    filled: filled.value,
  }
  const has = (card: CardId) => filled.value.has(card)

  // Another project: its cards decide for themselves again.
  useEffect(() => projects.opened.subscribe(forgetChoices), [projects])

  return (
    <section class="stage-pane" aria-label={say('stage-name')} data-enlarged={enlarged.value !== null}>
      <div class="stage-cards">
        <Speech said={said} />
        {own && (
          <Card
            id="images"
            title={say('stage-images')}
            icon={PictureIcon}
            open={isOpen('images', facts)}
            summary={say('stage-images-summary', { zero: own.classes[0].name, one: own.classes[1].name })}
          >
            <ImagesCard own={own} />
          </Card>
        )}
        {example && (
          <Card id="about" title={example.title} icon={BookIcon} open={isOpen('about', facts)}>
            <About example={example} />
          </Card>
        )}
        {has('report') && (
          <Card
            id="report"
            title={say('stage-report')}
            icon={ReportIcon}
            open={isOpen('report', facts)}
            summary={inShort(session.reports.value)}
            actions={<Offer checking={checking} />}
          >
            <ReportPanel
              reports={session.reports}
              own={own}
              hint={tries.hint.value}
              onLoad={tries.tryImage}
            />
          </Card>
        )}
        {has('pad') && (
          <Card
            id="pad"
            title={say('stage-pad')}
            icon={PadIcon}
            open={isOpen('pad', facts)}
            summary={say('stage-pad-summary')}
          >
            <PadPanel
              pad={pad}
              side={PAD}
              pen={PEN}
              widths={pad.use.value?.widths ?? []}
              answer={pad.answer.value.map((words, i) => (
                <p key={i}>
                  <WordsView words={words} />
                </p>
              ))}
            />
          </Card>
        )}
        <div class="stage-top">
          {has('picture') && (
            <Card
              id="picture"
              title={say('stage-pictures', { count: pictures.value.length })}
              icon={PictureIcon}
              open={isOpen('picture', facts)}
              summary={pictures.value.map(({ title }) => titleText(title)).join(', ')}
            >
              <PicturePanel pictures={pictures} />
            </Card>
          )}
          {has('accuracy') && (
            <Card
              id="accuracy"
              title={say('stage-accuracy')}
              icon={TargetIcon}
              open={isOpen('accuracy', facts)}
              summary={say('stage-accuracy-summary', { value: readable(accuracy.value) })}
            >
              <AccuracyPanel value={accuracy} />
            </Card>
          )}
        </div>
        {has('network') && (
          <Card
            id="network"
            title={say('stage-network')}
            icon={NetworkIcon}
            open={isOpen('network', facts)}
            summary={<InShort network={network} />}
          >
            <NetworkPanel network={network} mark={mark} />
          </Card>
        )}
        {has('charts') && (
          <Card
            id="charts"
            title={say('stage-charts', { count: charts.value.length })}
            icon={ChartIcon}
            open={isOpen('charts', facts)}
            summary={charts.value.map(({ name, latest }) => `${name} ${readable(latest)}`).join(', ')}
            actions={charts.value.some(doesNotFall) && <Offer checking={checking} />}
          >
            <ChartsPanel charts={charts} dark={isDark} large={enlarged.value === 'charts'} />
          </Card>
        )}
        {has('gradients') && (
          <Card
            id="gradients"
            title={say('gradients-card')}
            icon={CheckIcon}
            open={isOpen('gradients', facts)}
          >
            <GradientsCard checking={checking} live={live} />
          </Card>
        )}
        {has('log') && (
          <Card
            id="log"
            title={say('stage-log')}
            icon={LogIcon}
            open={isOpen('log', facts)}
            summary={<WordsView words={log.value.at(-1)?.words ?? []} />}
          >
            <LogPanel lines={log} count={logCount} />
          </Card>
        )}
        {has('numbers') && (
          <Card
            id="numbers"
            title={say('stage-numbers')}
            icon={ListIcon}
            open={isOpen('numbers', facts)}
            summary={say('stage-numbers-summary', { count: shownCount.value })}
            actions={
              <>
                {facts.hasRun && (
                  <button
                    type="button"
                    class="quiet"
                    title={say('stage-keep-hint')}
                    disabled={session.status.value === 'running' || session.status.value === 'preparing'}
                    onClick={commands.keepNumbers}
                  >
                    <PinIcon />
                    <span class="keep-words">{say('stage-keep')}</span>
                  </button>
                )}
                <button
                  type="button"
                  class="quiet icon-only"
                  aria-label={say('stage-choose')}
                  title={say('stage-choose')}
                  onClick={() => chooseWatched(workbench, watched)}
                >
                  <EyeIcon />
                </button>
              </>
            }
          >
            <NumbersPanel
              watched={watched}
              watch={session.watch}
              setLook={store.setLook}
              ask={session.resting.value ? inspector.askWho : null}
            />
          </Card>
        )}
        {filled.value.size === 0 && <EmptyStage />}
        {isPhone.value && <Seed />}
      </div>
    </section>
  )
}
