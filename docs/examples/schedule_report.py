"""Have Walmart make a report of all items every Monday at 06:00 UTC, unless it does so already."""

from walmart_async.api.reports import Frequency, Recurrence
from walmart_sync import Marketplace

with Marketplace.from_env() as walmart:
    for schedule in walmart.reports.schedules("ITEM"):
        if schedule.payload and schedule.payload.frequency == Frequency.WEEKLY:
            break
    else:
        monday = Recurrence.weekly(day_of_week=0, hour=6)
        schedule = walmart.reports.create_schedule("ITEM", monday, report_version="v4")
    print(schedule.schedule_id, schedule.next_scheduled_time)
