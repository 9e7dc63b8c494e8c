/**
 * The page's own line icons: one grid of 24, one stroke width (set in base.css), round ends. They only decorate:
 * the button around one carries the words.
 */
import type { ComponentChildren } from 'preact'

const icon = (drawing: ComponentChildren) => () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {drawing}
  </svg>
)

export const FlagIcon = icon(<path d="M6 21V4c4-2 8 2 13 0v9c-5 2-9-2-13 0" />)
export const PauseIcon = icon(<path d="M8 5v14M16 5v14" />)
export const ResumeIcon = icon(<path d="M8 5l11 7-11 7z" />)
export const StepIcon = icon(<path d="M5 5l9 7-9 7zM19 5v14" />)
export const BackIcon = icon(<path d="M19 5l-9 7 9 7zM5 5v14" />)
export const JumpIcon = icon(<path d="M4 15a8 7 0 0 1 15.500-2.500M20 6.500v6.500h-6.500M12 19v.01" />)
export const OverIcon = icon(<path d="M3 14a9 7.500 0 0 1 17-2.500M20.500 5v6.500H14M9 17h6v3H9z" />)
export const OutIcon = icon(<path d="M14 20H4V9h5M12 14L20 4M13.500 4H20v6.500" />)
export const TurnIcon = icon(<path d="M20 12a8 8 0 1 1-2.500-5.800M20 3v5h-5" />)
export const ImageIcon = icon(<path d="M3 5h12v14H3zM3 16l4-4 3 3 2-2 3 3M7 9v.01M18 9l3 3-3 3" />)
export const StartPausedIcon = icon(<path d="M4 21V4c3-2 6 2 9 0v8c-3 2-6-2-9 0M17 9v9M21 9v9" />)
export const StopIcon = icon(<path d="M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7z" />)
export const TortoiseIcon = icon(
  <path d="M3 16a7 7 0 0 1 14 0zM17 14.500c.2-2 1.200-3 2.500-3 1.300 0 2 .8 2 1.900 0 1.700-2 2.600-4.500 2.600M6 16v3M14 16v3M7.500 16l1.300-3.500h2.400l1.300 3.500" />,
)
export const HareIcon = icon(
  <path d="M14.500 9.500L9.500 3.500M16.500 8.500L14.500 2.500M14.500 9.500c1-1.200 2.800-1.300 4.200-.3 1.300 1 2.300 2 2.300 3.200 0 1.400-1.600 1.700-3.500 1.600L17 19h2M14.500 9.500c-2 1.700-3.500 1.500-6 2C5.500 12 4 14.500 4 17M4 17c-1.200 0-2-.7-2-1.700M4 17c0 1.300 1 2 2.500 2H11c0-2 .8-3.300 2.500-3.300" />,
)
export const BoltIcon = icon(<path d="M13 2L5 14h6l-1 8 9-13h-6.500z" />)
export const UndoIcon = icon(<path d="M8 5L3.500 9.500 8 14M4 9.500h10a6 6 0 0 1 0 11h-4" />)
export const RedoIcon = icon(<path d="M16 5l4.500 4.500L16 14M20 9.500H10a6 6 0 0 0 0 11h4" />)
export const SunIcon = icon(
  <path d="M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600L19 19M19 5l-1.400 1.400M6.400 17.600L5 19" />,
)
export const MoonIcon = icon(<path d="M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z" />)
export const HelpIcon = icon(
  <path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.500 9.500C9.500 8 10.600 7 12 7s2.500 1 2.500 2.400c0 2-2.500 2.100-2.500 4.100M12 17v.01" />,
)
export const DiceIcon = icon(
  <path d="M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3zM8 8v.01M16 8v.01M12 12v.01M8 16v.01M16 16v.01" />,
)
export const DownIcon = icon(<path d="M6 9l6 6 6-6" />)
export const UpIcon = icon(<path d="M6 15l6-6 6 6" />)
export const NewIcon = icon(<path d="M14 3H6v18h12V7zM14 3v4h4M12 11v6M9 14h6" />)
export const OpenIcon = icon(<path d="M3 19V5h6l2 3h9v3M3 19l3-8h16l-3 8z" />)
export const SaveIcon = icon(<path d="M12 3v12M7 10.500l5 5 5-5M4 20h16" />)
export const GalleryIcon = icon(
  <path d="M4 4h7v7H4zM13.500 4H20v7h-6.500zM4 13.500h7V20H4zM13.500 13.500H20V20h-6.500z" />,
)
export const ClockIcon = icon(<path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.500 2" />)
export const EnlargeIcon = icon(<path d="M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7" />)
export const ShrinkIcon = icon(<path d="M20 10h-6V4M4 14h6v6M14 10l7-7M10 14l-7 7" />)
export const ShareIcon = icon(<path d="M12 15V3M7.500 7.500L12 3l4.500 4.500M5 12v8h14v-8" />)
export const TaskIcon = icon(<path d="M6 3h12v18H6zM9.500 8h5M9.500 12h5M9.500 16h3" />)
export const HandOverIcon = icon(<path d="M4 8h13l-4-4M20 16H7l4 4" />)
export const PrintIcon = icon(<path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 13h10v8H7z" />)
export const CloseIcon = icon(<path d="M6 6l12 12M18 6L6 18" />)
export const EyeIcon = icon(
  <path d="M2 12c2.500-4.500 6-7 10-7s7.500 2.500 10 7c-2.500 4.500-6 7-10 7s-7.500-2.500-10-7zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z" />,
)
export const PinIcon = icon(<path d="M6 4h12v17l-6-4.500L6 21z" />)
export const CheckIcon = icon(<path d="M5 12.500l4.500 4.500L19 7.500" />)
export const WarnIcon = icon(<path d="M12 4L2.500 20h19zM12 10v4.500M12 17.300v.01" />)
export const PictureIcon = icon(<path d="M4 4h16v16H4zM4 16l5-5 4 4 3-3 4 4M9 8.500v.01" />)
export const ChartIcon = icon(<path d="M4 4v16h16M8 15l3.500-5 3.500 2.500L20 6" />)
export const NetworkIcon = icon(
  <path d="M5 4.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM5 15.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM19 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7 7.500l10 3.600M7 16.500l10-3.600" />,
)
export const ListIcon = icon(<path d="M9 6h11M9 12h11M9 18h11M4 6v.01M4 12v.01M4 18v.01" />)
export const LogIcon = icon(<path d="M4 5h16v12h-9l-4 4v-4H4zM8 9h8M8 13h5" />)
export const TargetIcon = icon(
  <path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 12v.01" />,
)
export const PadIcon = icon(<path d="M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19zM13.500 7l3.500 3.500" />)
export const ReportIcon = icon(<path d="M8 5H5v16h14V5h-3M8 3h8v4H8zM8.500 14l2.500 2.500 4.500-5" />)
export const BookIcon = icon(
  <path d="M12 6c-2-1.500-5-2-9-2v14c4 0 7 .5 9 2 2-1.500 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14" />,
)
export const LearnIcon = icon(
  <path d="M5.500 17a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM18.500 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8 19h7.500a3.500 3.500 0 0 0 0-7h-7a3.500 3.500 0 0 1 0-7H16" />,
)
export const BlocksIcon = icon(<path d="M3 5h4l1.500 2h3L13 5h8v6h-8l-1.500 2h-3L7 11H3zM3 14v5h14v-5" />)
export const StageIcon = icon(<path d="M3 4h18v12H3zM8 20h8M12 16v4" />)
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />)
export const MoreIcon = icon(<path d="M5 12v.01M12 12v.01M19 12v.01" />)
export const CompareIcon = icon(<path d="M4 5h6v14H4zM14 5h6v14h-6zM4 10h6M14 14h6" />)
export const CodeIcon = icon(<path d="M8 6l-6 6 6 6M16 6l6 6-6 6M13.500 4l-3 16" />)
export const CopyIcon = icon(<path d="M9 9h11v12H9zM5 15H4V3h11v2" />)
export const MenuIcon = icon(<path d="M4 7h16M4 12h16M4 17h16" />)
