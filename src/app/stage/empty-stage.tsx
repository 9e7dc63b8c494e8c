/** What stands on a stage where nothing happened yet. */
import { say } from '../../words'

export function EmptyStage() {
  return (
    <div class="empty-stage">
      <svg viewBox="0 0 200 120" aria-hidden="true">
        <rect class="empty-card" x="14" y="20" width="78" height="78" rx="10" />
        <g class="empty-pixels">
          <path d="M34 40h12v12H34zM58 40h12v12H58zM34 64h12v12H34zM58 64h12v12H58z" />
        </g>
        <rect class="empty-card" x="104" y="34" width="82" height="64" rx="10" />
        <path class="empty-line" d="M114 52c16 0 14 28 30 30s18 6 32 6" />
      </svg>
      <h2>{say('stage-empty')}</h2>
      <p>{say('stage-empty-hint')}</p>
    </div>
  )
}
