import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CustomerServiceOutlined,
  EditOutlined,
  FileProtectOutlined,
  FormOutlined,
  FundOutlined,
  OrderedListOutlined,
  ScheduleOutlined,
  TeamOutlined,
} from '@ant-design/icons';

/** Of the pages that somebody's bar holds: a phone needs no others at first. */
export const BAR_ICONS = {
  '/': CheckSquareOutlined,
  '/log': EditOutlined,
  '/plans': FormOutlined,
  '/cases': CustomerServiceOutlined,
  '/month': CalendarOutlined,
  '/policy': FileProtectOutlined,
  '/calendar': ScheduleOutlined,
  '/team': TeamOutlined,
  '/attendance': OrderedListOutlined,
  '/board': FundOutlined,
  '/close': AuditOutlined,
  '/roster': ApartmentOutlined,
} as const;
