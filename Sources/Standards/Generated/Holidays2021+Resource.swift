// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let holidays2021 = Resource(
        path: "holidays/2021.json",
        text: #"""
{
    "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
    "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2021.json",
    "year": 2021,
    "papers": [
        "http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm"
    ],
    "days": [
        {
            "name": "元旦",
            "date": "2021-01-01",
            "isOffDay": true
        },
        {
            "name": "元旦",
            "date": "2021-01-02",
            "isOffDay": true
        },
        {
            "name": "元旦",
            "date": "2021-01-03",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-07",
            "isOffDay": false
        },
        {
            "name": "春节",
            "date": "2021-02-11",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-12",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-13",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-14",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-15",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-16",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-17",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2021-02-20",
            "isOffDay": false
        },
        {
            "name": "清明节",
            "date": "2021-04-03",
            "isOffDay": true
        },
        {
            "name": "清明节",
            "date": "2021-04-04",
            "isOffDay": true
        },
        {
            "name": "清明节",
            "date": "2021-04-05",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2021-04-25",
            "isOffDay": false
        },
        {
            "name": "劳动节",
            "date": "2021-05-01",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2021-05-02",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2021-05-03",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2021-05-04",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2021-05-05",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2021-05-08",
            "isOffDay": false
        },
        {
            "name": "端午节",
            "date": "2021-06-12",
            "isOffDay": true
        },
        {
            "name": "端午节",
            "date": "2021-06-13",
            "isOffDay": true
        },
        {
            "name": "端午节",
            "date": "2021-06-14",
            "isOffDay": true
        },
        {
            "name": "中秋节",
            "date": "2021-09-18",
            "isOffDay": false
        },
        {
            "name": "中秋节",
            "date": "2021-09-19",
            "isOffDay": true
        },
        {
            "name": "中秋节",
            "date": "2021-09-20",
            "isOffDay": true
        },
        {
            "name": "中秋节",
            "date": "2021-09-21",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-09-26",
            "isOffDay": false
        },
        {
            "name": "国庆节",
            "date": "2021-10-01",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-02",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-03",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-04",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-05",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-06",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-07",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2021-10-09",
            "isOffDay": false
        }
    ]
}
"""#)
}
